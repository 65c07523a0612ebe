"""Rostrum: runs an ECOSOC committee session inside a Discord server.

Imports point one way::

    procedure  <-  rendering, storage, facts  <-  services  <-  app  <-  client, cogs, rehearsal

``procedure`` holds the rules and knows nothing of Discord, of SQL or of the clock.
"""
