SELECT revision, at, change, actor, body FROM event_revisions WHERE event_id = :event_id ORDER BY revision
