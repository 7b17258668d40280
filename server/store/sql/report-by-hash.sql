SELECT * FROM reports WHERE sha256 = :sha256
