"""What all cogs share: the one road in, custom ids, buttons, forms, and how a card becomes a message."""
