-- The features as they leave the server, in their public view (harm), as text: a page is put together from them without a word being read.
-- All of it can be made anew from revisions; the program does so when what a feature says has changed.
CREATE TABLE event_features (
  seq INTEGER PRIMARY KEY,
  head TEXT NOT NULL, -- up to the value of incident_id
  middle TEXT NOT NULL, -- from there to the value of source_count; that of report_count follows
  tail TEXT NOT NULL -- the rest
) STRICT;

-- What the parameters q and actor are looked for in: words of the features, never of reports.
CREATE VIRTUAL TABLE event_words USING fts5 (actors, words, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO event_words (event_words, rank) VALUES ('secure-delete', 1);

-- What events are found by beside what 001 has, as the feature says it.
ALTER TABLE events ADD COLUMN place TEXT;
ALTER TABLE events ADD COLUMN country TEXT;
ALTER TABLE events ADD COLUMN admin1 TEXT;
ALTER TABLE events ADD COLUMN geo_precision INTEGER;
ALTER TABLE events ADD COLUMN date_precision INTEGER;
ALTER TABLE events ADD COLUMN confidence REAL;
ALTER TABLE events ADD COLUMN actor1 TEXT;
ALTER TABLE events ADD COLUMN actor2 TEXT;
ALTER TABLE events ADD COLUMN killed_low REAL;
ALTER TABLE events ADD COLUMN killed_best REAL;
ALTER TABLE events ADD COLUMN killed_high REAL;
ALTER TABLE events ADD COLUMN injured_low REAL;
ALTER TABLE events ADD COLUMN injured_best REAL;
ALTER TABLE events ADD COLUMN injured_high REAL;

CREATE INDEX events_by_country ON events (country, admin1);
-- What is shown when nothing is asked for: pages and counts of it read nothing else.
CREATE INDEX events_shown ON events (id) WHERE deleted_at IS NULL AND sample = 0 AND review_status NOT IN ('rejected', 'retracted');

-- Of the incident, for its events' features.
ALTER TABLE tellings ADD COLUMN report_count INTEGER;
ALTER TABLE tellings ADD COLUMN source_count INTEGER;

ALTER TABLE incidents ADD COLUMN feature TEXT NOT NULL DEFAULT '';
ALTER TABLE incidents ADD COLUMN place TEXT;
ALTER TABLE incidents ADD COLUMN country TEXT;
ALTER TABLE incidents ADD COLUMN admin1 TEXT;
ALTER TABLE incidents ADD COLUMN geo_precision INTEGER;
ALTER TABLE incidents ADD COLUMN date_precision INTEGER;
ALTER TABLE incidents ADD COLUMN confidence REAL;
ALTER TABLE incidents ADD COLUMN actor1 TEXT;
ALTER TABLE incidents ADD COLUMN actor2 TEXT;
ALTER TABLE incidents ADD COLUMN killed_low REAL;
ALTER TABLE incidents ADD COLUMN killed_best REAL;
ALTER TABLE incidents ADD COLUMN killed_high REAL;
ALTER TABLE incidents ADD COLUMN injured_low REAL;
ALTER TABLE incidents ADD COLUMN injured_best REAL;
ALTER TABLE incidents ADD COLUMN injured_high REAL;

CREATE INDEX incidents_by_country ON incidents (country, admin1);

CREATE VIRTUAL TABLE incident_words USING fts5 (actors, words, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO incident_words (incident_words, rank) VALUES ('secure-delete', 1);

-- A box matches what has no point, too.
CREATE INDEX events_without_point ON events (seq) WHERE lon IS NULL;
CREATE INDEX incidents_without_point ON incidents (seq) WHERE lon IS NULL;
