UPDATE events SET deleted_at = '' WHERE sample = 1 AND deleted_at IS NULL
