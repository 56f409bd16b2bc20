"""Evidence for a page: what takes work, and what farms do without. It counts against the other findings."""
