SELECT seq FROM events WHERE id = :id
