SELECT e.id FROM events e WHERE e.seq = :seq
