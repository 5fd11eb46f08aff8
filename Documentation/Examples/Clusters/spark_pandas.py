"""Spark: columns through the Python package, by mapInPandas; a table of pages becomes a Parquet file of articles.

    spark-submit spark_pandas.py pages.ndjson articles.parquet
"""

import sys

import pandas
from pyspark.sql import SparkSession

SCHEMA = "id string, url string, status string, title string, authors array<string>, published string, language string, text string"


def articles(batches):
    """One filter a task: it is immutable, and compiled once."""
    import winnow

    rules = winnow.Filter()
    for batch in batches:
        rows = []
        for page in batch.itertuples(index=False):
            article = rules.extract(page.html, url=page.url)
            rows.append(
                (
                    page.id, page.url, article.status, article.title, [author.name for author in article.authors],
                    article.published, article.language, article.text,
                )
            )
        yield pandas.DataFrame(rows, columns=[field.split()[0] for field in SCHEMA.split(", ")])


def run(spark, source: str, target: str) -> None:
    pages = spark.read.schema("id string, url string, html string").json(source)
    pages.mapInPandas(articles, SCHEMA).write.parquet(target)


if __name__ == "__main__":
    run(SparkSession.builder.appName("winnow").getOrCreate(), sys.argv[1], sys.argv[2])
