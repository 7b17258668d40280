INSERT INTO incidents (id, type, assertion, review_status, date_start, date_end, date_precision, placing, area_key, lon, lat,
  place, country, admin1, geo_precision, confidence, actor1, actor2,
  killed_low, killed_best, killed_high, injured_low, injured_best, injured_high, sample, report_count, source_count, body, feature)
VALUES (:id, :type, :assertion, :review_status, :date_start, :date_end, :date_precision, :placing, :area_key, :lon, :lat,
  :place, :country, :admin1, :geo_precision, :confidence, :actor1, :actor2,
  :killed_low, :killed_best, :killed_high, :injured_low, :injured_best, :injured_high, :sample, :report_count, :source_count, :body, :feature)
