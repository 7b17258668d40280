INSERT INTO incident_decisions (at, kind, actor) VALUES (:at, :kind, :actor)
