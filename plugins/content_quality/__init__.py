"""First-party rules: content quality."""
