"""First-party rules: template artifacts."""
