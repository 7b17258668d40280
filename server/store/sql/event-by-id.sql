SELECT e.seq, e.position, e.deleted_at, v.body, r.*, t.incident_id, i.report_count, i.source_count
FROM events e
JOIN event_revisions v ON v.event_id = e.id AND v.revision = e.revision
JOIN reports r ON r.id = e.report_id
LEFT JOIN tellings t ON t.seq = e.telling
LEFT JOIN incidents i ON i.id = t.incident_id
WHERE e.id = :id
