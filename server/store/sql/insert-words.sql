INSERT INTO event_words (rowid, actors, words) VALUES (:seq, :actors, :words)
