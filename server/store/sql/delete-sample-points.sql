DELETE FROM event_points WHERE seq IN (SELECT seq FROM events WHERE sample = 1)
