"""The rules of texts before they are submitted."""
