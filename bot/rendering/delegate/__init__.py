"""The private card of a delegation: where it stands, and exactly what it may do now."""
