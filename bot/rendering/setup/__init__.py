"""The words of setting up a committee: the private card, what stands in the way, and what was founded."""
