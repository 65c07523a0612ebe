-- Who administers the committees of a server besides those who may manage it: people by key, and roles.
CREATE TABLE secretariats (
    guild_id INTEGER NOT NULL,
    person   INTEGER REFERENCES people (key),
    role_id  INTEGER,
    CHECK ((person IS NULL) <> (role_id IS NULL)),
    UNIQUE (guild_id, person),
    UNIQUE (guild_id, role_id)
) STRICT;
