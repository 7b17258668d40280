-- One text of all of them, in the order asked for, as bytes: no word of it becomes a string on the way out.
SELECT CAST(group_concat(text, ',') AS BLOB) AS features
FROM (
  SELECT f.head || coalesce('"' || t.incident_id || '"', 'null') || f.middle
    || coalesce(t.source_count, 1) || ',"report_count":' || coalesce(t.report_count, 1) || f.tail AS text
  FROM json_each(:seqs) asked
  CROSS JOIN event_features f ON f.seq = asked.value
  CROSS JOIN events e ON e.seq = f.seq
  LEFT JOIN tellings t ON t.seq = e.telling
)
