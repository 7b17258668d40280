INSERT INTO event_revisions (event_id, revision, at, change, body)
SELECT id, revision + 1, :at, 'deleted', NULL FROM events WHERE report_id = :report_id AND deleted_at IS NULL
