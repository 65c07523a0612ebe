"""Order in the room: warnings, silences, and how the floor channel is kept."""
