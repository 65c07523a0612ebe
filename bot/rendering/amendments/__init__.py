"""The words of amendments."""
