-- What merging needs (docs/incidents.md). All of it can be made anew from reports, events and decisions; the program does so when its rules
-- of merging have changed.
ALTER TABLE reports ADD COLUMN sketch BLOB; -- of the text, to know copies by

-- Events that merging cannot tell apart share one telling.
CREATE TABLE tellings (
  seq INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  body TEXT NOT NULL, -- JSON
  pinned TEXT, -- the one event of a telling that a person decided about
  incident_id TEXT
) STRICT;

CREATE INDEX tellings_by_incident ON tellings (incident_id);

ALTER TABLE events ADD COLUMN telling INTEGER REFERENCES tellings (seq); -- null: in no incident

CREATE INDEX events_by_telling ON events (telling, id) WHERE telling IS NOT NULL;

CREATE TABLE telling_blocks (block TEXT NOT NULL, telling INTEGER NOT NULL, PRIMARY KEY (block, telling)) STRICT, WITHOUT ROWID;
CREATE INDEX blocks_by_telling ON telling_blocks (telling);

-- Pairs that belong together by themselves, in both directions.
CREATE TABLE telling_links (a INTEGER NOT NULL, b INTEGER NOT NULL, PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;

-- Pairs that reports tell of as two events, a < b.
CREATE TABLE told_apart (
  a INTEGER NOT NULL,
  b INTEGER NOT NULL,
  reports INTEGER NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX told_apart_by_b ON told_apart (b);

-- The columns that events are found by too.
CREATE TABLE incidents (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  assertion TEXT NOT NULL,
  review_status TEXT NOT NULL,
  date_start TEXT,
  date_end TEXT,
  placing TEXT NOT NULL,
  area_key TEXT,
  lon REAL,
  lat REAL,
  sample INTEGER NOT NULL,
  report_count INTEGER NOT NULL,
  source_count INTEGER NOT NULL,
  body TEXT NOT NULL -- JSON
) STRICT;

CREATE INDEX incidents_by_type ON incidents (type, id);
CREATE INDEX incidents_by_date ON incidents (date_start, date_end);

CREATE VIRTUAL TABLE incident_points USING rtree (seq, west, east, south, north);

-- What a person merged or split, append-only; of two decisions on one pair of events the later holds.
CREATE TABLE incident_decisions (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL -- merge or split
) STRICT;

CREATE TABLE incident_decision_events (
  decision INTEGER NOT NULL REFERENCES incident_decisions (seq),
  event_id TEXT NOT NULL,
  side INTEGER NOT NULL, -- of a split; 0 for all of a merge
  PRIMARY KEY (decision, event_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX decisions_by_event ON incident_decision_events (event_id);
