-- The journal of every committee, and what points into it.

-- A person is a key everywhere else. Erasing a person empties discord_id here; the key stays, and with it the chain.
CREATE TABLE people (
    key        INTEGER PRIMARY KEY AUTOINCREMENT,
    discord_id INTEGER UNIQUE
) STRICT;

CREATE TABLE committees (
    id                 INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id           INTEGER NOT NULL,
    floor_channel_id   INTEGER NOT NULL,
    results_channel_id INTEGER,
    name               TEXT NOT NULL,
    created_at         TEXT NOT NULL,
    deleted_at         TEXT
) STRICT;

CREATE UNIQUE INDEX committees_floor ON committees (floor_channel_id) WHERE deleted_at IS NULL;

-- One act is one thing a person did, or the clock (actor NULL); it may bring about several events. The interaction
-- is unique over all committees, so that one click has one effect.
CREATE TABLE acts (
    committee      INTEGER NOT NULL REFERENCES committees (id),
    act            INTEGER NOT NULL CHECK (act >= 1),
    at             TEXT NOT NULL,
    actor          INTEGER REFERENCES people (key),
    interaction_id INTEGER UNIQUE,
    PRIMARY KEY (committee, act)
) STRICT;

CREATE TABLE journal (
    committee     INTEGER NOT NULL,
    position      INTEGER NOT NULL CHECK (position >= 1),
    act           INTEGER NOT NULL,
    name          TEXT NOT NULL,
    body          TEXT NOT NULL,
    previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
    hash          BLOB NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (committee, position),
    FOREIGN KEY (committee, act) REFERENCES acts (committee, act)
) STRICT;

CREATE INDEX journal_act ON journal (committee, act);

-- Where each journal ends; written with every act, so that a journal cut short shows.
CREATE TABLE heads (
    committee INTEGER PRIMARY KEY REFERENCES committees (id),
    length    INTEGER NOT NULL CHECK (length >= 0),
    acts      INTEGER NOT NULL CHECK (acts >= 0),
    hash      BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

-- The one live message of each kind.
CREATE TABLE panels (
    committee  INTEGER NOT NULL REFERENCES committees (id),
    kind       TEXT NOT NULL,
    channel_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    PRIMARY KEY (committee, kind)
) STRICT;

-- Messages that must be posted exactly once. Each is written with the entry it reports; it is due until it has a
-- message, or a reason why it never will.
CREATE TABLE posts (
    committee  INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    channel_id INTEGER NOT NULL,
    nonce      TEXT NOT NULL UNIQUE CHECK (length(nonce) BETWEEN 1 AND 25),
    message_id INTEGER,
    abandoned  TEXT,
    PRIMARY KEY (committee, position, kind),
    FOREIGN KEY (committee, position) REFERENCES journal (committee, position)
) STRICT;

CREATE INDEX posts_due ON posts (committee, position) WHERE message_id IS NULL AND abandoned IS NULL;

CREATE TRIGGER acts_are_not_changed BEFORE UPDATE ON acts
BEGIN
    SELECT RAISE(ABORT, 'acts are never changed');
END;

CREATE TRIGGER acts_are_not_removed BEFORE DELETE ON acts
BEGIN
    SELECT RAISE(ABORT, 'acts are never removed');
END;

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'journal entries are never changed');
END;

CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'journal entries are never removed');
END;

CREATE TRIGGER committees_are_not_removed BEFORE DELETE ON committees
BEGIN
    SELECT RAISE(ABORT, 'committees are marked as deleted, never removed');
END;
