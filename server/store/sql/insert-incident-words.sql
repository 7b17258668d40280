INSERT INTO incident_words (rowid, actors, words) VALUES (:seq, :actors, :words)
