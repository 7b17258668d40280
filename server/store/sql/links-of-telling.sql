SELECT b FROM telling_links WHERE a = :telling
