"""The words of the time of a debate, and of drafts set aside and taken up again."""
