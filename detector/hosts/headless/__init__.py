"""Hooks that headless content systems run themselves, one folder a system; `docs/headless.md` says how."""
