DELETE FROM events WHERE sample = 1
