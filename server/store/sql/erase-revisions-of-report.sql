UPDATE event_revisions SET body = NULL WHERE event_id IN (SELECT id FROM events WHERE report_id = :report_id)
