SELECT DISTINCT area_key FROM events WHERE area_key IS NOT NULL ORDER BY area_key
