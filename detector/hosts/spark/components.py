"""Connected components as joins, so that no pair comes to the driver: alternating large-star and small-star.

Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii, "Connected components in MapReduce and beyond" (SoCC 2014):
both steps keep the components and bring every page nearer to the least of its own; after about log² of the pages in
the largest component nothing changes any more, and each page is tied to the least one. The driver sees a count and a
checksum a round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def connected(edges: DataFrame) -> DataFrame:
    """Return (id, cluster) of every page in an edge; the cluster is the least id of those connected.

    Args:
        edges: pairs (a, b), in either order; the session must have a folder for checkpoints.
    """
    from pyspark.sql import functions as f

    ordered = edges.select(f.least("a", "b").alias("a"), f.greatest("a", "b").alias("b")).where("a < b")
    ties = ordered.distinct().checkpoint()  # each round forgets how the last one came to be: plans stay small
    before, now = None, _fingerprint(ties)
    while now != before:
        ties = small_star(large_star(ties)).checkpoint()
        before, now = now, _fingerprint(ties)
    members = ties.select(f.col("b").alias("id"), f.col("a").alias("cluster"))
    return members.union(ties.select(f.col("a").alias("id"), f.col("a").alias("cluster")).distinct())


def large_star(ties: DataFrame) -> DataFrame:
    """Tie the greater neighbours of each page to the least of its neighbours and itself."""
    from pyspark.sql import functions as f

    both = ties.union(ties.select(f.col("b").alias("a"), f.col("a").alias("b")))
    least = both.groupBy("a").agg(f.min("b").alias("m")).select("a", f.least("a", "m").alias("m"))
    return both.where("b > a").join(least, "a").select(f.col("m").alias("a"), "b").distinct()


def small_star(ties: DataFrame) -> DataFrame:
    """Tie each page and its smaller neighbours to the least of them."""
    from pyspark.sql import functions as f

    least = ties.groupBy("b").agg(f.min("a").alias("m"))
    others = ties.join(least, "b").where("a != m").select(f.col("m").alias("a"), f.col("a").alias("b"))
    return others.union(least.select(f.col("m").alias("a"), "b")).distinct()


def _fingerprint(ties: DataFrame) -> tuple[int, int]:
    from pyspark.sql import functions as f

    row = ties.agg(f.count("a").alias("n"), f.bit_xor(f.xxhash64("a", "b")).alias("x")).first()
    return (0, 0) if row is None else (row.n, row.x or 0)
