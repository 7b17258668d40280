DELETE FROM event_features WHERE seq = :seq
