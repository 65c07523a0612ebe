"""The rules of the list of speakers and their speeches."""
