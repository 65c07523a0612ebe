"""The rules of amendments."""
