INSERT INTO incident_points (seq, west, east, south, north) VALUES (:seq, :lon, :lon, :lat, :lat)
