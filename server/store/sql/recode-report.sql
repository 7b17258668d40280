UPDATE reports SET published = :published, language = :language, rejected = :rejected WHERE id = :id
