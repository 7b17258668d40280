DELETE FROM tellings WHERE seq = :telling
