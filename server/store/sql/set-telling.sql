UPDATE events SET telling = :telling WHERE seq = :seq
