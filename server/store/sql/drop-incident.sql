DELETE FROM incidents WHERE id = :id
