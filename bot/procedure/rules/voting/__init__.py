"""The rules of votes."""
