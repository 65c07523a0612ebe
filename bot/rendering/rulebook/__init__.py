"""The words of the rulebook."""
