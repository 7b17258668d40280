SELECT id, name, role, hash, created_at, expires_at, revoked_at FROM tokens WHERE id = :id
