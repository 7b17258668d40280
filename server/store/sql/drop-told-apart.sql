DELETE FROM told_apart WHERE a = :a AND b = :b AND reports = 0
