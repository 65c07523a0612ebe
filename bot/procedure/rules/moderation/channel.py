"""How the floor channel is kept: locked, open, or following the debate, and its slow mode."""
