"""First-party rules: models."""
