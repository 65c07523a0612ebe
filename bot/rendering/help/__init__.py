"""What /help says: what somebody can do now, and how."""
