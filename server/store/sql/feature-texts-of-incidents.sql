SELECT e.feature AS text, e.seq, NULL AS area_key FROM json_each(:seqs) asked CROSS JOIN incidents e ON e.seq = asked.value
