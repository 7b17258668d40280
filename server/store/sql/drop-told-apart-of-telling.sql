DELETE FROM told_apart WHERE a = :telling OR b = :telling
