SELECT CAST(group_concat(feature, ',') AS BLOB) AS features
FROM (SELECT e.feature FROM json_each(:seqs) asked CROSS JOIN incidents e ON e.seq = asked.value)
