SELECT t.seq, t.key, t.body, t.pinned, t.incident_id, (SELECT min(e.id) FROM events e WHERE e.telling = t.seq) AS first_event
FROM tellings t
WHERE t.seq IN (SELECT value FROM json_each(:tellings))
