SELECT e.seq, e.id, e.telling, e.position, e.review_status, e.deleted_at, v.body, r.sample, r.text,
  (SELECT max(d.decision) FROM incident_decision_events d WHERE d.event_id = e.id) AS decision
FROM events e
JOIN event_revisions v ON v.event_id = e.id AND v.revision = e.revision
JOIN reports r ON r.id = e.report_id
WHERE e.report_id = :report_id
ORDER BY e.position
