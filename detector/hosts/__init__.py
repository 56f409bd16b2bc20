"""Doors to the engine: command line, services, crawlers. They parse, call and map; no logic lives here."""
