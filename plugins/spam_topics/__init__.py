"""First-party rules: genres of spam, recognised by what a page wants and not by what it is about."""
