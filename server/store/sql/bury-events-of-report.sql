INSERT INTO event_revisions (event_id, revision, at, change, actor, body)
SELECT id, revision + 1, :at, 'deleted', :actor, NULL FROM events WHERE report_id = :report_id AND deleted_at IS NULL
