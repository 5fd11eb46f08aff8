"""datatrove: Winnow as the extractor of a pipeline, in the place of its Trafilatura step.

    python datatrove_extractor.py pages/ out/

`pages` holds JSON Lines with "text" (the page's HTML) and "url". The article takes the place of the text, its fields go to the
metadata. datatrove's own extractors run in a process that is killed when a page takes too long; Winnow's work is bounded by
counted steps, so that the step needs none, and can see the page's URL.
"""

import sys

from datatrove.pipeline.extractors.base import BaseExtractor
from datatrove.utils.typeshelper import StatHints

FIELDS = ["title", "published", "language", "site", "section", "quality"]


class Winnow(BaseExtractor):
    """
    :param rules: rule files or folders of them besides the built-in ones.
    """

    name = "⛏ Winnow"

    def __init__(self, rules=()):
        super().__init__(timeout=10)
        self.rules = rules
        self._filter = None

    @property
    def filter(self):
        # Steps are pickled on their way to other processes; a filter is made where it is used.
        import winnow

        if self._filter is None:
            self._filter = winnow.Filter(self.rules)
        return self._filter

    def __getstate__(self):
        return {**self.__dict__, "_filter": None}

    def extract(self, text: str) -> str:
        return self.filter.extract(text).text

    def run(self, data, rank: int = 0, world_size: int = 1):
        for document in data:
            self.stat_update(StatHints.total)
            with self.track_time():
                article = self.filter.extract(document.text, url=document.metadata.get("url"))
            self.stat_update(article.status)
            if not article.text:
                self.stat_update(StatHints.dropped)
                continue
            document.text = article.text
            document.metadata.update({name: getattr(article, name) for name in FIELDS})
            document.metadata["authors"] = [author.name for author in article.authors]
            self.stat_update(StatHints.forwarded)
            self.update_doc_stats(document)
            yield document


def run(source: str, target: str, tasks: int = 2):
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter

    return LocalPipelineExecutor(
        [JsonlReader(source), Winnow(), JsonlWriter(target, compression=None)], tasks=tasks, workers=tasks, logging_dir=f"{target}/logs",
        skip_completed=False,
    ).run()


if __name__ == "__main__":
    run(sys.argv[1], sys.argv[2])
