-- Views over the Parquet results of `detector audit`:  duckdb -init views.sql
CREATE OR REPLACE VIEW pages AS SELECT * FROM read_parquet('{parquet}');

-- A row a finding, heaviest first on each page; `message` and `evidence` say what was found and where.
CREATE OR REPLACE VIEW findings AS
  SELECT page, site, verdict, probability, unnest(findings, recursive := true) FROM pages;

-- What speaks against pages: on how many, on how many that are stopped, with what weight (log-odds).
CREATE OR REPLACE VIEW reasons AS
  SELECT rule, "group", severity, count(DISTINCT page) AS pages,
         count(DISTINCT page) FILTER (verdict IN ('review', 'reject')) AS stopped,
         round(sum(contribution), 2) AS weight
  FROM findings WHERE NOT coalesce(shadow, false) AND contribution > 0
  GROUP BY ALL ORDER BY weight DESC;

-- Pages that are stopped, worst first, with the heaviest reason that somebody can mend and the rules whose mending helps.
CREATE OR REPLACE VIEW stopped AS
  SELECT page, verdict, round(probability, 3) AS probability, title,
         list_filter(findings, lambda f: f."group" <> 'model' AND f.contribution > 0)[1].message AS first_reason,
         would_be, would_change
  FROM pages WHERE verdict IN ('review', 'reject') ORDER BY log_odds DESC;

-- Each site's pages together.
CREATE OR REPLACE VIEW sites AS
  SELECT site, count(*) AS pages, count(*) FILTER (verdict = 'reject') AS rejected,
         count(*) FILTER (verdict = 'review') AS to_review, round(median(log_odds), 2) AS median_log_odds,
         sum(words) AS words
  FROM pages GROUP BY site ORDER BY median_log_odds DESC;

-- Pages by the month in which they say they were published.
CREATE OR REPLACE VIEW months AS
  SELECT published[1:7] AS month, count(*) AS pages, count(*) FILTER (verdict IN ('review', 'reject')) AS stopped
  FROM pages WHERE published <> '' GROUP BY month ORDER BY month;

-- Titles that several pages of a site have.
CREATE OR REPLACE VIEW same_titles AS
  SELECT site, title, count(*) AS pages, list(page) AS which
  FROM pages WHERE title <> '' GROUP BY site, title HAVING count(*) > 1 ORDER BY pages DESC;
