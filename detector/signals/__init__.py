"""Numbers and views measured on a page, each once: `reading.once(words)`, `reading.signal("gopher.word-count")`."""
