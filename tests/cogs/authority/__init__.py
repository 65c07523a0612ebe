"""Who may do what, and when: every command, control and form, tried by everybody in every phase."""
