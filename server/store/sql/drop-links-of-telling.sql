DELETE FROM telling_links WHERE (a, b) IN (SELECT b, a FROM telling_links WHERE a = :telling UNION ALL SELECT a, b FROM telling_links WHERE a = :telling)
