"""Winnow: the article of a page, why each block was kept or stripped, and moderation.

    >>> import winnow
    >>> article = winnow.extract(html, url="https://lenta.ru/news/1")
    >>> article.title, article.text

A page is `bytes` as they were fetched, or `str`. What comes back is a function of the page, its URL, the rules and the
version, and of nothing else. A `Filter` never changes and may be used from many threads, which run side by side.
"""

from __future__ import annotations

import functools
import json
import os
from pathlib import Path
from typing import Any, Dict, Iterable, Mapping, Optional, Tuple, Union

from ._library import FORMS, Page, RuleFile, Text, byref, encoded, library, taken
from ._types import Article, Author, Finding, Moderation

__version__: str = library.winnow_version().decode()

PageText = Union[bytes, bytearray, memoryview, str]
Rules = Union[str, "os.PathLike[str]", Mapping[str, str]]


class RuleError(ValueError):
    """Rule files that can't be used: a line for each error, with file, line and column."""


class Verdict:
    """All that was decided of a page."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def __del__(self) -> None:
        library.winnow_verdict_free(self._handle)

    @property
    def status(self) -> str:
        return library.winnow_verdict_status(self._handle).decode()

    @functools.cached_property
    def article(self) -> Article:
        return Article.of(json.loads(self.written("ndjson")))

    def written(self, format: str = "text") -> str:
        """The article as "text", "markdown", "html", "json", "ndjson" or "tei"."""
        text = taken(library.winnow_verdict_write(self._handle, encoded(format)))
        if text is None:
            raise ValueError(f"no format “{format}”; there are text, markdown, html, json, ndjson, tei")
        return text

    def explained(self) -> Dict[str, Any]:
        """Why each block was kept or stripped: every addend of its score."""
        return json.loads(taken(library.winnow_verdict_explain(self._handle)) or "{}")


class Filter:
    """Rules, ready to run.

    :param rules: rule files or folders of them, or a mapping from a name to a rule file's text, besides the built-in ones.
    :param moderate: moderate what is kept of pages: mask, replace or cut words as rules say.
    :raises RuleError: for rule files that can't be used.
    """

    def __init__(self, rules: Union[Rules, Iterable[Rules]] = (), *, moderate: bool = False) -> None:
        files = list(_rule_files(rules))
        array = (RuleFile * len(files))(*[RuleFile(encoded(path), encoded(text)) for path, text in files])
        error = Text()
        handle = library.winnow_filter_new(array, len(files), moderate, byref(error))
        if not handle:
            raise RuleError(taken(error) or "the rules can't be used")
        self._handle: Optional[int] = handle

    def __del__(self) -> None:
        library.winnow_filter_free(getattr(self, "_handle", None))

    def judge(
        self, page: PageText, *, url: Optional[str] = None, encoding: Optional[str] = None, form: Optional[str] = None
    ) -> Verdict:
        """Judges a page; never fails: a page that can't be judged is "skipped".

        :param url: where the page came from; it decides which site's rules run.
        :param encoding: the charset of the HTTP header, which goes before the page's own word.
        :param form: "html", or "text" for flattened text; decided by the bytes without it.
        """
        if form not in FORMS:
            raise ValueError(f"no form “{form}”; there are html and text")
        if isinstance(page, str):
            content, encoding = page.encode("utf-8", "replace"), "utf-8"
        else:
            content = bytes(page)
        record = Page(content, len(content), encoded(url), encoded(encoding), FORMS[form])
        return Verdict(library.winnow_judge(self._handle, byref(record)))

    def extract(self, page: PageText, *, url: Optional[str] = None, **options: Any) -> Article:
        """The article of a page with its fields. Options are those of `judge`."""
        return self.judge(page, url=url, **options).article

    def explain(self, page: PageText, *, url: Optional[str] = None, **options: Any) -> Dict[str, Any]:
        """Why each block of a page was kept or stripped. Options are those of `judge`."""
        return self.judge(page, url=url, **options).explained()

    def moderate(self, text: str) -> Tuple[str, Moderation]:
        """A text as it may be printed, and what was found in it, whatever in it looks like a menu or a footer."""
        content = text.encode("utf-8", "replace")
        moderated = Text()
        outcome = taken(library.winnow_moderate(self._handle, content, len(content), byref(moderated)))
        return taken(moderated) or "", Moderation.of(json.loads(outcome or "{}"))


def _rule_files(rules: Union[Rules, Iterable[Rules]]) -> Iterable[Tuple[str, str]]:
    if isinstance(rules, Mapping):
        yield from rules.items()
    elif isinstance(rules, (str, os.PathLike)):
        path = Path(rules)
        for file in sorted(path.rglob("*.yaml")) if path.is_dir() else [path]:
            yield str(file), file.read_text(encoding="utf-8")
    else:
        for each in rules:
            yield from _rule_files(each)


@functools.lru_cache(maxsize=None)
def _filter(moderate: bool) -> Filter:
    return Filter(moderate=moderate)


def extract(page: PageText, *, url: Optional[str] = None, moderate: bool = False, **options: Any) -> Article:
    """The article of a page by the built-in rules."""
    return _filter(moderate).extract(page, url=url, **options)


def explain(page: PageText, *, url: Optional[str] = None, moderate: bool = False, **options: Any) -> Dict[str, Any]:
    """Why each block of a page was kept or stripped, by the built-in rules."""
    return _filter(moderate).explain(page, url=url, **options)


def moderate(text: str) -> Tuple[str, Moderation]:
    """A text moderated by the built-in rules: as it may be printed, and what was found."""
    return _filter(True).moderate(text)


__all__ = ["Article", "Author", "Filter", "Finding", "Moderation", "RuleError", "Verdict", "__version__", "explain", "extract", "moderate"]
