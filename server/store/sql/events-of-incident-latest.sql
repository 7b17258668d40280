SELECT v.body, e.review_status, r.id AS report_id, r.sha256, r.publisher, r.url, r.published, r.sample, r.sketch
FROM tellings t
JOIN events e ON e.telling = t.seq
JOIN event_revisions v ON v.event_id = e.id AND v.revision = e.revision
JOIN reports r ON r.id = e.report_id
WHERE t.incident_id = :incident_id
ORDER BY r.published DESC, r.sha256, e.position
LIMIT :most
