UPDATE events SET position = position + 1 WHERE report_id = :report_id AND position >= :position
