-- What was there in Discord before Rostrum changed it, so that it is given back exactly, also after a crash. Each row is
-- written before its change. While "settled" is 0 a change is under way: Discord then holds either "last" or "put".

-- Permissions of a role or a person in a channel, in Discord's bits, as far as they lie in "mask"; "theirs" are those
-- that somebody else has changed since, which are left alone.
CREATE TABLE overwrites (
    channel_id   INTEGER NOT NULL,
    target_id    INTEGER NOT NULL,
    is_role      INTEGER NOT NULL CHECK (is_role IN (0, 1)),
    existed      INTEGER NOT NULL CHECK (existed IN (0, 1)),
    mask         INTEGER NOT NULL,
    theirs       INTEGER NOT NULL,
    before_allow INTEGER NOT NULL,
    before_deny  INTEGER NOT NULL,
    put_allow    INTEGER NOT NULL,
    put_deny     INTEGER NOT NULL,
    last_allow   INTEGER NOT NULL,
    last_deny    INTEGER NOT NULL,
    settled      INTEGER NOT NULL CHECK (settled IN (0, 1)),
    PRIMARY KEY (channel_id, target_id)
) STRICT;

-- The slow mode of a channel, in seconds; "theirs" where somebody else has changed it since.
CREATE TABLE slow_modes (
    channel_id INTEGER PRIMARY KEY,
    before     INTEGER NOT NULL,
    put        INTEGER NOT NULL,
    last       INTEGER NOT NULL,
    theirs     INTEGER NOT NULL CHECK (theirs IN (0, 1)),
    settled    INTEGER NOT NULL CHECK (settled IN (0, 1))
) STRICT;

-- Who is muted, or on a stage is speaker or audience, by Rostrum's doing: "voice" or "stage", and whether the person
-- could be heard before.
CREATE TABLE mutes (
    guild_id INTEGER NOT NULL,
    user_id  INTEGER NOT NULL,
    kind     TEXT NOT NULL CHECK (kind IN ('voice', 'stage')),
    heard    INTEGER NOT NULL CHECK (heard IN (0, 1)),
    settled  INTEGER NOT NULL CHECK (settled IN (0, 1)),
    PRIMARY KEY (guild_id, user_id, kind)
) STRICT;
