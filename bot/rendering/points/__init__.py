"""The words of points, appeals and rights of reply."""
