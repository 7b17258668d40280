UPDATE told_apart SET reports = reports - 1 WHERE a = :a AND b = :b
