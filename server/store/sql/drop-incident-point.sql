DELETE FROM incident_points WHERE seq = (SELECT seq FROM incidents WHERE id = :id)
