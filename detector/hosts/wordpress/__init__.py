"""The WordPress plugin: its files (folder `plugin`), and the zip that WordPress installs."""
