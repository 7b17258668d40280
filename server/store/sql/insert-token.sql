INSERT INTO tokens (id, name, role, hash, created_at, expires_at, revoked_at) VALUES (:id, :name, :role, :hash, :created_at, :expires_at, :revoked_at)
