SELECT 1 FROM events WHERE telling = :telling LIMIT 1
