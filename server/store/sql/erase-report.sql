UPDATE reports
SET text = '', external_id = NULL, url = NULL, publisher = NULL, title = NULL, rejected = '[]', sketch = NULL, removed_at = :at
WHERE id = :id
