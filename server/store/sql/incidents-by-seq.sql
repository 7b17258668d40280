SELECT e.body FROM json_each(:seqs) asked CROSS JOIN incidents e ON e.seq = asked.value
