SELECT f.head || coalesce('"' || t.incident_id || '"', 'null') || f.middle
    || coalesce(t.source_count, 1) || ',"report_count":' || coalesce(t.report_count, 1) || f.tail AS text,
  e.seq, e.area_key
FROM json_each(:seqs) asked
CROSS JOIN event_features f ON f.seq = asked.value
CROSS JOIN events e ON e.seq = f.seq
LEFT JOIN tellings t ON t.seq = e.telling
