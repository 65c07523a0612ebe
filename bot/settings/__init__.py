"""Configuration: the files a host writes, read and checked, with all their problems told at once."""
