DELETE FROM incident_words WHERE rowid = (SELECT seq FROM incidents WHERE id = :id)
