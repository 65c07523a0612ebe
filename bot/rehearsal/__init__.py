"""The same bot in an embedded Discord: for chairs to practise, for whole-sitting scripts, for the first run."""
