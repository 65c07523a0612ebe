"""The words of motions."""
