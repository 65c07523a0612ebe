"""The words of moderation: warnings, silences, and the floor channel."""
