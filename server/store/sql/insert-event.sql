INSERT INTO events (id, report_id, position, revision, type, assertion, review_status, date_start, date_end, placing, area_key, lon, lat, sample)
VALUES (:id, :report_id, :position, :revision, :type, :assertion, :review_status, :date_start, :date_end, :placing, :area_key, :lon, :lat, :sample)
