-- Committees that are being set up: one at a time for each person in each server. A set-up is gone once its committee
-- is founded, or once it is thrown away.

-- content is what has been chosen so far. founding is the run of the bot that is founding the committee just now, so
-- that no two presses found it twice and what a crash has left half done can be taken up by the next run.
CREATE TABLE setups (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    guild_id   INTEGER NOT NULL,
    person     INTEGER NOT NULL REFERENCES people (key),
    content    TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    founding   TEXT,
    UNIQUE (guild_id, person)
) STRICT;
