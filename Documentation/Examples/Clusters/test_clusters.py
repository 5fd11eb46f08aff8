"""The examples of this folder, on the engines themselves. An engine that is not installed is skipped, and says so.

    pytest Documentation/Examples/Clusters    # with winnow on the PATH and its Python package installed
"""

import json
import os
import pathlib
import shutil
import subprocess

import pytest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[2]
PAGES = sorted(path for path in (ROOT / "Fixtures/Pages").iterdir() if (path / "source.html").exists())
COMMAND = ["winnow", "--input", "ndjson", "--output", "ndjson"]


@pytest.fixture(scope="session")
def records(tmp_path_factory):
    path = tmp_path_factory.mktemp("records") / "pages.ndjson"
    with path.open("w", encoding="utf-8") as file:
        for page in PAGES:
            html = (page / "source.html").read_bytes().decode("utf-8", "replace")
            file.write(json.dumps({"id": page.name, "url": f"https://example.org/{page.name}", "html": html}) + "\n")
    return path


@pytest.fixture(scope="session")
def expected(records):
    """What one process answers, by the record's id."""
    run = subprocess.run(COMMAND, stdin=records.open("rb"), stdout=subprocess.PIPE, check=True)
    return {record["id"]: record for record in map(json.loads, run.stdout.splitlines())}


@pytest.fixture(scope="session")
def spark():
    sql = pytest.importorskip("pyspark.sql", reason="PySpark is not installed")
    if not shutil.which("java"):
        pytest.skip("there is no Java")
    session = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    yield session
    session.stop()


def test_spark_pipe(spark, records, expected, tmp_path):
    import spark_pipe

    spark_pipe.run(spark, str(records), str(tmp_path / "out"))
    lines = [line for part in sorted((tmp_path / "out").glob("part-*")) for line in part.read_text(encoding="utf-8").splitlines()]
    assert [json.loads(line) for line in lines] == list(expected.values())
    assert sum(spark_pipe.counts(spark, str(tmp_path / "out")).values()) == len(expected)


def test_spark_pandas(spark, records, expected, tmp_path):
    pytest.importorskip("pyarrow", reason="PyArrow is not installed")
    pytest.importorskip("winnow", reason="Winnow's Python package is not installed")
    spark.sparkContext.addPyFile(str(HERE / "spark_pandas.py"))
    import spark_pandas

    spark_pandas.run(spark, str(records), str(tmp_path / "articles.parquet"))
    rows = spark.read.parquet(str(tmp_path / "articles.parquet")).collect()
    assert {row.id: (row.status, row.text) for row in rows} == {
        id: (record["status"], record.get("text") or "") for id, record in expected.items()
    }


def test_spark_reads_a_folder_of_warc(spark, expected, tmp_path):
    writer = pytest.importorskip("warcio.warcwriter", reason="warcio is not installed")
    headers = pytest.importorskip("warcio.statusandheaders")
    spark.sparkContext.addPyFile(str(HERE / "spark_warc.py"))
    import spark_warc

    crawl = tmp_path / "crawl"
    crawl.mkdir()
    for part in range(2):
        with (crawl / f"{part}.warc.gz").open("wb") as file:
            archive = writer.WARCWriter(file, gzip=True)
            for page in PAGES[part::2]:
                http = headers.StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
                url = f"https://example.org/{page.name}"
                with (page / "source.html").open("rb") as payload:
                    archive.write_record(archive.create_warc_record(url, "response", payload=payload, http_headers=http))
    spark_warc.run(spark, str(crawl), str(tmp_path / "articles.parquet"))
    rows = spark.read.parquet(str(tmp_path / "articles.parquet")).collect()
    assert len(rows) == len(PAGES)
    assert {row.url for row in rows} == {f"https://example.org/{page.name}" for page in PAGES}
    assert sum(row.status == "ok" for row in rows) > len(PAGES) / 2


def test_hadoop_streaming(records, expected):
    run = subprocess.run(["bash", str(HERE / "hadoop_streaming.sh"), str(records)], stdout=subprocess.PIPE, check=True, text=True)
    keys = [line.split("\t", 1)[0] for line in run.stdout.splitlines()]
    assert keys == sorted(record["url"] for record in expected.values())


def test_gnu_parallel(records, expected):
    if not shutil.which("parallel"):
        pytest.skip("GNU parallel is not installed")
    run = subprocess.run(["bash", str(HERE / "gnu_parallel.sh"), str(records)], stdout=subprocess.PIPE, check=True)
    assert [json.loads(line) for line in run.stdout.splitlines()] == list(expected.values())


def test_dask(records, expected, tmp_path):
    pytest.importorskip("dask.bag", reason="Dask is not installed")
    pytest.importorskip("winnow", reason="Winnow's Python package is not installed")
    import dask
    import dask_bag

    with dask.config.set(scheduler="threads"):
        paths = dask_bag.run(str(records), os.path.join(tmp_path, "*.ndjson"), blocksize="64KiB")
    lines = [line for path in paths for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines()]
    assert {line["id"]: line["text"] for line in map(json.loads, lines)} == {
        id: record.get("text") or "" for id, record in expected.items()
    }


def test_ray(records, expected, tmp_path):
    ray = pytest.importorskip("ray", reason="Ray is not installed")
    pytest.importorskip("ray.data", reason="Ray Data is not installed")
    pytest.importorskip("winnow", reason="Winnow's Python package is not installed")
    path = os.pathsep.join([str(HERE), os.environ.get("PYTHONPATH", "")])
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, runtime_env={"env_vars": {"PYTHONPATH": path}})
    try:
        import ray_data

        ray_data.run(str(records), str(tmp_path / "articles"))
        rows = ray.data.read_parquet(str(tmp_path / "articles")).take_all()
    finally:
        ray.shutdown()
    assert {row["id"]: (row["status"], row["text"]) for row in rows} == {
        id: (record["status"], record.get("text") or "") for id, record in expected.items()
    }


def test_datatrove(records, expected, tmp_path):
    pytest.importorskip("datatrove", reason="datatrove is not installed")
    pytest.importorskip("winnow", reason="Winnow's Python package is not installed")
    import datatrove_extractor

    source = tmp_path / "pages"
    source.mkdir()
    lines = records.read_text(encoding="utf-8").splitlines()
    for part in range(2):
        with (source / f"{part}.jsonl").open("w", encoding="utf-8") as file:
            for record in map(json.loads, lines[part::2]):
                file.write(json.dumps({"id": record["id"], "text": record["html"], "url": record["url"]}) + "\n")
    datatrove_extractor.run(str(source), str(tmp_path / "out"))
    written = [json.loads(line) for path in (tmp_path / "out").glob("*.jsonl") for line in path.read_text(encoding="utf-8").splitlines()]
    assert {document["id"]: (document["text"], document["metadata"]["title"]) for document in written} == {
        id: (record["text"], record["title"]) for id, record in expected.items() if record.get("text")
    }


def test_datatroves_extractor_gives_the_text_alone(records, expected):
    pytest.importorskip("datatrove", reason="datatrove is not installed")
    pytest.importorskip("winnow", reason="Winnow's Python package is not installed")
    import datatrove_extractor

    record = json.loads(records.read_text(encoding="utf-8").splitlines()[0])
    assert datatrove_extractor.Winnow().extract(record["html"])
