"""The rules of the debate on what is before the committee."""
