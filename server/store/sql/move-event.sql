UPDATE events SET position = :position WHERE id = :id
