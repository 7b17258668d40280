SELECT id, text FROM reports WHERE id > :after AND removed_at IS NULL ORDER BY id LIMIT :limit
