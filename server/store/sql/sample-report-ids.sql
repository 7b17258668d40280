SELECT id FROM reports WHERE sample = 1
