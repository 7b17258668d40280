INSERT INTO event_features (seq, head, middle, tail) VALUES (:seq, :head, :middle, :tail)
