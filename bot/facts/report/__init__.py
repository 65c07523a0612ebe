"""Reads a research report or a background guide into the entries of a topic."""
