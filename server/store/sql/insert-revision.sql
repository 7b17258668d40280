INSERT INTO event_revisions (event_id, revision, at, change, actor, body) VALUES (:event_id, :revision, :at, :change, :actor, :body)
