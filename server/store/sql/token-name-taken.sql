SELECT 1 AS taken FROM tokens WHERE name = :name AND revoked_at IS NULL
