"""Dask: a bag of records through the Python package.

    python dask_bag.py pages.ndjson 'out/*.ndjson'
"""

import json
import sys

import dask.bag


def answers(lines):
    import winnow

    rules = winnow.Filter()
    for line in lines:
        page = json.loads(line)
        article = rules.extract(page["html"], url=page.get("url"))
        yield json.dumps({"id": page.get("id"), "status": article.status, "title": article.title, "text": article.text}, ensure_ascii=False)


def run(source: str, target: str, blocksize="16MiB"):
    return dask.bag.read_text(source, blocksize=blocksize).map_partitions(answers).to_textfiles(target)


if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2])
