INSERT INTO told_apart (a, b, reports) VALUES (:a, :b, 1) ON CONFLICT (a, b) DO UPDATE SET reports = reports + 1
RETURNING reports
