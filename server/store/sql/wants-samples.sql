SELECT NOT EXISTS (SELECT 1 FROM reports) AND NOT EXISTS (SELECT 1 FROM notes WHERE key = 'samples' AND value = 'removed') AS wanted
