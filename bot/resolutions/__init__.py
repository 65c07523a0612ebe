"""Draft resolutions as delegates write them: read into clauses, with what was guessed on the way."""
