SELECT NOT EXISTS (SELECT 1 FROM reports WHERE sample = 0) AND NOT EXISTS (SELECT 1 FROM notes WHERE key = 'samples') AS wanted
