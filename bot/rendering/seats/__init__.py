"""The words of seats: rosters, claims, and who comes late."""
