UPDATE events
SET revision = :revision, type = :type, assertion = :assertion, review_status = :review_status, date_start = :date_start, date_end = :date_end,
  date_precision = :date_precision, placing = :placing, area_key = :area_key, lon = :lon, lat = :lat,
  place = :place, country = :country, admin1 = :admin1, geo_precision = :geo_precision, confidence = :confidence, actor1 = :actor1, actor2 = :actor2,
  killed_low = :killed_low, killed_best = :killed_best, killed_high = :killed_high,
  injured_low = :injured_low, injured_best = :injured_best, injured_high = :injured_high
WHERE id = :id
