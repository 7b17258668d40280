-- Reports, the events they tell of, and every revision of each event. A report that was taken down keeps its row without a word of its
-- text, so that its id and its hash stay taken; its events stay as tombstones.
CREATE TABLE reports (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  external_id TEXT,
  text TEXT NOT NULL,
  published TEXT,
  language TEXT NOT NULL,
  url TEXT,
  publisher TEXT,
  title TEXT,
  sample INTEGER NOT NULL,
  free_text INTEGER NOT NULL,
  retrieved_at TEXT NOT NULL,
  rejected TEXT NOT NULL, -- JSON list
  removed_at TEXT
) STRICT;

-- What events are found by; what they say is in their revisions. Coordinates and area are those of the public view (harm).
CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  report_id TEXT NOT NULL REFERENCES reports (id),
  position INTEGER NOT NULL,
  revision INTEGER NOT NULL,
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
  deleted_at TEXT
) STRICT;

CREATE INDEX events_by_report ON events (report_id, position);
CREATE INDEX events_by_type ON events (type, id);
CREATE INDEX events_by_date ON events (date_start, date_end);
CREATE INDEX events_by_review ON events (review_status, id);
CREATE INDEX events_by_area ON events (area_key) WHERE area_key IS NOT NULL;

-- 32-bit floats, rounded outwards: it finds the candidates, the exact coordinates in `events` decide.
CREATE VIRTUAL TABLE event_points USING rtree (seq, west, east, south, north);

CREATE TABLE event_revisions (
  event_id TEXT NOT NULL REFERENCES events (id),
  revision INTEGER NOT NULL,
  at TEXT NOT NULL,
  change TEXT NOT NULL,
  body TEXT, -- the whole event as JSON; null once its report was taken down, and in the tombstone
  PRIMARY KEY (event_id, revision)
) STRICT;

CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
