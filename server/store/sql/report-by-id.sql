SELECT * FROM reports WHERE id = :id
