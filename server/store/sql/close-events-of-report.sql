UPDATE events
SET revision = revision + 1, deleted_at = :at, date_start = NULL, date_end = NULL, area_key = NULL, lon = NULL, lat = NULL
WHERE report_id = :report_id AND deleted_at IS NULL
