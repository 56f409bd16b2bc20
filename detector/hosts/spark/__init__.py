"""The stages of `detector.scale` on Spark: a thin adapter that groups, joins and spreads the work."""
