"""The words of texts before they are submitted."""
