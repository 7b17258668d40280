-- Keyset: the index on id is entered at :after, so that every page costs the same.
SELECT json_group_array(seq) AS seqs
FROM (SELECT e.seq FROM events e WHERE e.id > :after AND /*filter*/ ORDER BY e.id LIMIT :limit OFFSET :offset)
