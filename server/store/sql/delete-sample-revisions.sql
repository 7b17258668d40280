DELETE FROM event_revisions WHERE event_id IN (SELECT id FROM events WHERE sample = 1)
