SELECT decision, event_id, side FROM incident_decision_events WHERE event_id IN (SELECT value FROM json_each(:events)) ORDER BY decision
