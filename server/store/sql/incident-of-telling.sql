SELECT t.incident_id, t.incident_id = (
    SELECT min((SELECT min(e.id) FROM events e WHERE e.telling = s.seq)) FROM tellings s WHERE s.incident_id = t.incident_id
  ) AS is_oldest
FROM tellings t
WHERE t.seq = :telling
