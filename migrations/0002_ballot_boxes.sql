-- What lies in the box of a secret ballot until it is counted: sums alone, one row for each box.

-- sums holds four bytes for each number: papers, blank, invalid, then the votes for each of the names in their order.
-- All of them are written anew with every paper and the row keeps its length, so that nothing in the file tells
-- which number grew last. The row is made when the ballot opens and removed when it is counted.
CREATE TABLE ballot_boxes (
    committee INTEGER NOT NULL REFERENCES committees (id),
    vote      INTEGER NOT NULL CHECK (vote >= 1),
    names     TEXT NOT NULL,
    sums      BLOB NOT NULL,
    PRIMARY KEY (committee, vote)
) STRICT;
