"""The rules by area: what may be asked (actions), what can happen (events), and when which is in order."""
