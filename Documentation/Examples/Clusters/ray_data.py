"""Ray Data: batches of records through the Python package, an actor a core.

    python ray_data.py pages.ndjson out/

Each actor makes one filter and holds its core for the whole run: one is left for reading and writing. Rows come out as Parquet.
"""

import sys

import ray
import ray.data


class Extract:
    def __init__(self):
        import winnow

        self.filter = winnow.Filter()

    def __call__(self, batch):
        articles = [self.filter.extract(html, url=url) for html, url in zip(batch["html"], batch["url"])]
        return {
            "id": batch["id"],
            "status": [article.status for article in articles],
            "title": [article.title or "" for article in articles],
            "text": [article.text for article in articles],
        }


def run(source: str, target: str, actors: int = 0):
    actors = actors or max(1, int(ray.cluster_resources().get("CPU", 2)) - 1)
    rows = ray.data.read_json(source, lines=True, file_extensions=None)
    answers = rows.map_batches(Extract, compute=ray.data.ActorPoolStrategy(size=actors), batch_size=64)
    answers.write_parquet(target)


if __name__ == "__main__":
    ray.init()
    run(sys.argv[1], sys.argv[2])
