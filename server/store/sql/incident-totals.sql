SELECT count(*) AS event_count, count(DISTINCT e.report_id) AS report_count
FROM tellings t
JOIN events e ON e.telling = t.seq
WHERE t.incident_id = :incident_id
