SELECT e.seq, e.position, e.deleted_at, v.body,
  r.id, r.sha256, r.external_id, r.published, r.language, r.url, r.publisher, r.title, r.sample, r.free_text, r.retrieved_at
FROM events e
JOIN event_revisions v ON v.event_id = e.id AND v.revision = e.revision
JOIN reports r ON r.id = e.report_id
WHERE e.report_id = :report_id
