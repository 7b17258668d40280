-- By the id of any of its events.
SELECT i.body
FROM events e
JOIN tellings t ON t.seq = e.telling
JOIN incidents i ON i.id = t.incident_id
WHERE e.id = :id
