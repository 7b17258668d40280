INSERT INTO event_revisions (event_id, revision, at, change, body) VALUES (:event_id, :revision, :at, :change, :body)
