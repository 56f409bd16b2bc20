"""Trained artefacts: plain arrays, vouched for by manifest.toml, described in MODEL_CARD.md."""
