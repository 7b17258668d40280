SELECT v.body, e.position, t.incident_id, i.report_count, i.source_count,
  r.id, r.sha256, r.external_id, r.published, r.language, r.url, r.publisher, r.title, r.sample, r.free_text, r.retrieved_at
FROM incidents i
JOIN tellings t ON t.incident_id = i.id
JOIN events e ON e.telling = t.seq
JOIN event_revisions v ON v.event_id = e.id AND v.revision = e.revision
JOIN reports r ON r.id = e.report_id
WHERE i.id = :id
ORDER BY e.id
LIMIT :most
