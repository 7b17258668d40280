SELECT a, b FROM told_apart WHERE a IN (SELECT value FROM json_each(:tellings))
