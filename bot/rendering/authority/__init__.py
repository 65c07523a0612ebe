"""Who may do what: the dais and the secretariat in words."""
