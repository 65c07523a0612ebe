"""The rules of procedure: pure, synchronous, standard library only.

``engine.decide`` answers an action with events or a typed refusal; ``engine.apply`` turns an event into the
next state; ``engine.legal_actions`` says what is in order now. Nothing here reads a clock, draws a lot or
prints a sentence: the time and the draw come in as arguments, and words belong to ``bot.rendering``.
"""
