SELECT e.seq, e.deleted_at, v.body, r.*
FROM events e
JOIN event_revisions v ON v.event_id = e.id AND v.revision = e.revision
JOIN reports r ON r.id = e.report_id
WHERE e.id = :id
