"""First-party rules: link farm."""
