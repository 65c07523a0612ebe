"""The rules of points, appeals and rights of reply."""
