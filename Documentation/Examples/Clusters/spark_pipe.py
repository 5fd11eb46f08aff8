"""Spark: records through the command, by RDD.pipe.

    spark-submit spark_pipe.py pages.ndjson out/

Each line of the input is a record {"id", "url", "html"}; each line of the output is its answer. Spark cuts the input; every
task runs one `winnow`, which answers a record a line, in order.
"""

import json
import os
import sys

from pyspark.sql import SparkSession


def run(spark, source: str, target: str, command: str = "winnow --input ndjson --output ndjson") -> None:
    # Without env the command runs with none: not even a PATH.
    answers = spark.sparkContext.textFile(source).pipe(command, env={"PATH": os.environ["PATH"]}, checkCode=True)
    answers.saveAsTextFile(target)


def counts(spark, target: str) -> dict:
    """How many records had which status."""
    return dict(spark.sparkContext.textFile(target).map(lambda line: json.loads(line)["status"]).countByValue())


if __name__ == "__main__":
    session = SparkSession.builder.appName("winnow").getOrCreate()
    run(session, sys.argv[1], sys.argv[2])
    print(counts(session, sys.argv[2]))
