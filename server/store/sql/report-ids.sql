SELECT id FROM reports WHERE id > :after AND removed_at IS NULL AND retrieved_at >= :since ORDER BY id LIMIT :limit
