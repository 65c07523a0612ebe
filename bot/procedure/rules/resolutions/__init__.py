"""The rules of draft resolutions."""
