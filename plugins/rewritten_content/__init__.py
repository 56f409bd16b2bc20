"""First-party rules: rewritten content."""
