DELETE FROM incident_decision_events WHERE event_id IN (SELECT id FROM events WHERE sample = 1)
