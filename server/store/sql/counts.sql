SELECT
  (SELECT count(*) FROM reports WHERE removed_at IS NULL) AS reports,
  (SELECT count(*) FROM reports WHERE removed_at IS NULL AND sample = 1) AS samples,
  (SELECT count(*) FROM events WHERE deleted_at IS NULL) AS events
