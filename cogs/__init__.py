"""Discord adapters by area: parse, submit, show."""
