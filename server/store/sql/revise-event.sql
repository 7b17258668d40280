UPDATE events SET revision = :revision, review_status = :review_status WHERE id = :id
