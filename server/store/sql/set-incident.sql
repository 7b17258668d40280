UPDATE tellings SET incident_id = :incident_id WHERE seq = :telling
