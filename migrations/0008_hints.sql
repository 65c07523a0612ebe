-- How often each person was shown a hint for something they did for the first time.
CREATE TABLE hints (
    person INTEGER NOT NULL REFERENCES people (key),
    hint   TEXT NOT NULL,
    shown  INTEGER NOT NULL CHECK (shown >= 1),
    PRIMARY KEY (person, hint)
) STRICT;
