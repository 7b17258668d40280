UPDATE tellings SET report_count = :report_count, source_count = :source_count WHERE incident_id = :id
