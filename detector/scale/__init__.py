"""Terabytes of pages: the same work as an audit, cut into shards and written as Parquet, on one machine or on many.

The work is plain functions over batches, so that an engine needs a thin adapter: `scoring.score_shard` judges one
input file and writes its parts whole or not at all, `pairs` finds pages that tell the same from keys to group by,
`hosts` sums up by site. `local.run` calls them in one process, `detector.hosts.spark` on a cluster; both give the same
rows.
"""
