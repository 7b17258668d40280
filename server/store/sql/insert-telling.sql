INSERT INTO tellings (key, body, pinned) VALUES (:key, :body, :pinned)
