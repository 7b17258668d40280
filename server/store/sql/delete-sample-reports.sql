DELETE FROM reports WHERE sample = 1
