-- The channels of a committee besides its floor and its results: the dais's own, and the one where it speaks.
ALTER TABLE committees ADD COLUMN dais_channel_id INTEGER;
ALTER TABLE committees ADD COLUMN voice_channel_id INTEGER;
