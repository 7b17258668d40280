-- Who may write, and who wrote. Of a token only its hash is kept; a revoked one keeps its row, so that its name still explains the history.
CREATE TABLE tokens (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  hash TEXT NOT NULL, -- SHA-256 of the whole token, hexadecimal
  created_at TEXT NOT NULL,
  expires_at TEXT,
  revoked_at TEXT
) STRICT;

CREATE UNIQUE INDEX tokens_by_name ON tokens (name) WHERE revoked_at IS NULL;

-- The name of a token, or "desk"; null: the program by itself, or before there were names.
ALTER TABLE event_revisions ADD COLUMN actor TEXT;
ALTER TABLE incident_decisions ADD COLUMN actor TEXT;
ALTER TABLE reports ADD COLUMN added_by TEXT;
