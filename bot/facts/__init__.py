"""The facts of a committee's topic: read from their file, and found by plain questions."""
