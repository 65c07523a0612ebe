"""The rules of elections."""
