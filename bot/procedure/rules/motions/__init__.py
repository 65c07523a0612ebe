"""The rules of motions."""
