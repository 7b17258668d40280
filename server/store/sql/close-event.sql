UPDATE events
SET revision = revision + 1, deleted_at = :at, date_start = NULL, date_end = NULL, area_key = NULL, lon = NULL, lat = NULL
WHERE id = :id
