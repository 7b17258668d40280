-- Bounded: in the order of content, so that the same ones are left out whatever came first.
SELECT DISTINCT t.seq, t.key, t.body
FROM json_each(:blocks) asked
JOIN telling_blocks k ON k.block = asked.value
JOIN tellings t ON t.seq = k.telling
WHERE t.seq <> :telling
ORDER BY t.key
LIMIT :most
