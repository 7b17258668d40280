UPDATE reports
SET text = '', external_id = NULL, url = NULL, publisher = NULL, title = NULL, rejected = '[]', removed_at = :at
WHERE id = :id
