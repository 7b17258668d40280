INSERT INTO incident_decision_events (decision, event_id, side) VALUES (:decision, :event_id, :side)
