"""What is said about acts: those that can be taken back, those that were, and the history of all."""
