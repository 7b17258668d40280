SELECT e.id FROM incidents e WHERE e.seq = :seq
