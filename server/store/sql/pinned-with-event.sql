-- The tellings of all events that a person decided about together with this one.
SELECT DISTINCT t.seq, t.pinned
FROM incident_decision_events mine
JOIN incident_decision_events other ON other.decision = mine.decision AND other.event_id <> mine.event_id
JOIN tellings t ON t.pinned = other.event_id
WHERE mine.event_id = :event_id
