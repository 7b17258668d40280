SELECT v.body
FROM events e
JOIN event_revisions v ON v.event_id = e.id AND v.revision = e.revision
WHERE e.report_id = :report_id AND e.deleted_at IS NULL
ORDER BY e.position
