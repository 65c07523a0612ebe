"""The words of draft resolutions."""
