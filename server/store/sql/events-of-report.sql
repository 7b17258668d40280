SELECT v.body, e.position, t.incident_id
FROM events e
JOIN event_revisions v ON v.event_id = e.id AND v.revision = e.revision
LEFT JOIN tellings t ON t.seq = e.telling
WHERE e.report_id = :report_id AND e.deleted_at IS NULL
ORDER BY e.position
