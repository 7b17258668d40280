SELECT id FROM incidents WHERE id > :after ORDER BY id LIMIT :limit
