"""Order in the room."""
