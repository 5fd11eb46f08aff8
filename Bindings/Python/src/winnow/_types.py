"""What Winnow gives back, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional


@dataclass(frozen=True)
class Author:
    name: str
    #: What the page says of the author, as "редактор отдела «Мир»".
    role: Optional[str] = None
    #: "person" or "organization".
    kind: str = "person"


@dataclass(frozen=True)
class Finding:
    """Something that a moderation rule found."""

    rule: str
    category: str
    #: "info" to "critical".
    severity: str
    text: Optional[str]
    #: What stands for it in the output; None where it stands as it was.
    replacement: Optional[str]
    #: All members of the JSON output.
    data: Dict[str, Any] = field(repr=False, compare=False, default_factory=dict)


@dataclass(frozen=True)
class Moderation:
    #: "pass", "flag", "hold" or "reject".
    action: str
    score: float
    findings: List[Finding]
    #: All members of the JSON output.
    data: Dict[str, Any] = field(repr=False, compare=False, default_factory=dict)

    @classmethod
    def of(cls, data: Dict[str, Any]) -> "Moderation":
        findings = [
            Finding(f["rule"], f["category"], f["severity"], f.get("text"), f.get("replacement"), f) for f in data.get("findings", [])
        ]
        return cls(data["action"], data["score"], findings, data)


@dataclass(frozen=True)
class Article:
    """An article with its fields; `data` has all members of the JSON output."""

    #: "ok", "empty" (no article), "rejected" (by moderation) or "skipped" (it could not be judged).
    status: str
    #: Headline, subtitle and body; paragraphs parted by blank lines.
    text: str
    #: The same without the headline.
    body: str
    title: Optional[str]
    subtitle: Optional[str]
    authors: List[Author]
    #: ISO 8601.
    published: Optional[str]
    modified: Optional[str]
    section: Optional[str]
    tags: List[str]
    language: Optional[str]
    site: Optional[str]
    url: Optional[str]
    image: Optional[str]
    description: Optional[str]
    #: How sure the kept words are main content, 0 to 1.
    quality: float
    #: Why a page was skipped.
    reason: Optional[str]
    moderation: Optional[Moderation]
    data: Dict[str, Any] = field(repr=False, compare=False, default_factory=dict)

    @classmethod
    def of(cls, data: Dict[str, Any]) -> "Article":
        authors = [Author(a["name"], a.get("role"), a.get("kind", "person")) for a in data.get("authors") or []]
        moderation = data.get("moderation")
        return cls(
            status=data["status"],
            text=data.get("text") or "",
            body=data.get("body") or "",
            title=data.get("title"),
            subtitle=data.get("subtitle"),
            authors=authors,
            published=data.get("published"),
            modified=data.get("modified"),
            section=data.get("section"),
            tags=list(data.get("tags") or []),
            language=data.get("language"),
            site=data.get("site"),
            url=data.get("url"),
            image=data.get("image"),
            description=data.get("description"),
            quality=data.get("quality") or 0.0,
            reason=data.get("reason"),
            moderation=Moderation.of(moderation) if moderation else None,
            data=data,
        )
