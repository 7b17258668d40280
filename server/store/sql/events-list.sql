-- All that match, as long as they are no more than :most: SQLite finds them by whatever index is best, and then puts them in order.
SELECT json_group_array(seq) AS seqs
FROM (SELECT seq FROM (SELECT e.seq, e.id FROM events e WHERE /*filter*/ LIMIT :most) ORDER BY id)
