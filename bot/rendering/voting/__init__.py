"""The words of votes."""
