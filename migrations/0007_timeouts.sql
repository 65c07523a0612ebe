-- Whom Rostrum has timed out for a silence, so that it is given back, also after a crash: until when, and until when
-- the person was timed out before, if at all. While "settled" is 0 the change is under way.
CREATE TABLE timeouts (
    guild_id INTEGER NOT NULL,
    user_id  INTEGER NOT NULL,
    before   TEXT,
    put      TEXT NOT NULL,
    settled  INTEGER NOT NULL CHECK (settled IN (0, 1)),
    PRIMARY KEY (guild_id, user_id)
) STRICT;
