INSERT OR IGNORE INTO telling_links (a, b) VALUES (:a, :b), (:b, :a)
