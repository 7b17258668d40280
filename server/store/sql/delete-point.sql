DELETE FROM event_points WHERE seq = :seq
