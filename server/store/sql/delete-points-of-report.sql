DELETE FROM event_points WHERE seq IN (SELECT seq FROM events WHERE report_id = :report_id)
