SELECT seq FROM tellings WHERE key = :key
