"""The state of a committee, all of it frozen; only ``engine.apply`` makes a new one."""
