INSERT INTO reports (id, sha256, external_id, text, published, language, url, publisher, title, sample, free_text, retrieved_at, rejected, sketch, added_by)
VALUES (:id, :sha256, :external_id, :text, :published, :language, :url, :publisher, :title, :sample, :free_text, :retrieved_at, :rejected, :sketch, :added_by)
