SELECT v.body, e.position, t.incident_id, t.report_count, t.source_count,
  r.id, r.sha256, r.external_id, r.published, r.language, r.url, r.publisher, r.title, r.sample, r.free_text, r.retrieved_at
FROM json_each(:seqs) asked
CROSS JOIN events e ON e.seq = asked.value AND e.deleted_at IS NULL
JOIN event_revisions v ON v.event_id = e.id AND v.revision = e.revision
JOIN reports r ON r.id = e.report_id
LEFT JOIN tellings t ON t.seq = e.telling
