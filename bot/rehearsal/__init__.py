"""The same bot in an embedded Discord: for chairs to practise, and for scripted sittings."""
