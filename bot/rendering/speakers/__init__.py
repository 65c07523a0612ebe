"""The words of the list of speakers and their speeches."""
