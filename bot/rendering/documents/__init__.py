"""The words of documents on paper."""
