"""Spark: a folder of WARC files to Parquet, a task a file. The command reads the archive; Spark reads its answers.

    spark-submit spark_warc.py crawl/ articles.parquet
"""

import json
import subprocess
import sys
from pathlib import Path

from pyspark.sql import Row, SparkSession

SCHEMA = "id string, url string, status string, title string, text string, date string"


def answers(path: str, command: str = "winnow"):
    process = subprocess.Popen([command, "--input", "warc", "--output", "ndjson", path], stdout=subprocess.PIPE)
    for line in process.stdout:
        record = json.loads(line)
        yield Row(
            id=record.get("id"), url=record.get("url"), status=record["status"], title=record.get("title"),
            text=record.get("text"), date=(record.get("provenance") or {}).get("date"),
        )
    # 2 is a damaged archive: what came before the damage was read, and the answers say where it was.
    if process.wait() not in (0, 2):
        raise RuntimeError(f"winnow ended with status {process.returncode} on {path}")


def run(spark, folder: str, target: str, command: str = "winnow") -> None:
    paths = sorted(str(path) for path in Path(folder).rglob("*.warc*"))
    rows = spark.sparkContext.parallelize(paths, len(paths)).flatMap(lambda path: answers(path, command))
    spark.createDataFrame(rows, SCHEMA).write.parquet(target)


if __name__ == "__main__":
    run(SparkSession.builder.appName("winnow").getOrCreate(), sys.argv[1], sys.argv[2])
