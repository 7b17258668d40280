DELETE FROM event_words WHERE rowid = :seq
