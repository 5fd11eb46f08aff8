"""What the wheel does, on pages of the project's own fixtures."""

import json
import pathlib
import threading
import time

import pytest

import winnow

PAGES = pathlib.Path(__file__).parents[3] / "Fixtures/Pages"
LENTA = (PAGES / "lenta-today/source.html").read_bytes()
URL = "https://lenta.ru/news/2025/11/10/most/"


def test_an_article_has_its_text_and_fields():
    article = winnow.extract(LENTA, url=URL)
    expected = json.loads((PAGES / "lenta-today/expected.json").read_text(encoding="utf-8"))
    assert article.status == "ok"
    assert article.text + "\n" == (PAGES / "lenta-today/expected.txt").read_text(encoding="utf-8")
    assert article.title == expected["title"]
    assert [author.name for author in article.authors] == [author["name"] for author in expected["authors"]]
    assert article.authors[0].kind == "person"
    assert article.published == expected["published"]
    assert article.moderation is None
    assert 0.9 < article.quality <= 1


def test_a_page_may_be_a_string_or_any_bytes():
    texts = {winnow.extract(page).text for page in (LENTA, LENTA.decode(), bytearray(LENTA), memoryview(LENTA))}
    assert len(texts) == 1


def test_the_charset_of_the_header_goes_first():
    page = "<html><body><article><p>" + "Жители посёлка вышли на субботник. " * 20 + "</p></article></body></html>"
    assert "субботник" in winnow.extract(page.encode("koi8-r"), encoding="koi8-r").text


def test_flattened_text_is_a_form():
    source = (PAGES / "lenta-flattened/source.txt").read_text(encoding="utf-8")
    expected = (PAGES / "lenta-flattened/expected.txt").read_text(encoding="utf-8")
    assert winnow.extract(source, form="text").text + "\n" == expected
    with pytest.raises(ValueError, match="no form"):
        winnow.extract(source, form="pdf")


def test_reasons_add_up_to_the_score():
    blocks = winnow.explain(LENTA, url=URL)["blocks"]
    assert len(blocks) > 20
    for block in blocks:
        assert abs(sum(reason["points"] for reason in block["reasons"]) - block["score"]) < 0.001


def test_formats_and_their_names():
    verdict = winnow.Filter().judge(LENTA, url=URL)
    assert verdict.status == "ok"
    assert verdict.written("markdown").startswith("# ")
    assert "<p>" in verdict.written("html")
    with pytest.raises(ValueError, match="markdown"):
        verdict.written("docx")


def test_a_text_is_moderated():
    text, moderation = winnow.moderate("Звоните мне: +7 (912) 345-67-89, карта 4111 1111 1111 1111.")
    assert "4111" not in text
    assert {finding.category.split(".")[0] for finding in moderation.findings}
    assert moderation.action != "pass"
    assert winnow.moderate("Сегодня в городе солнечно.")[1].action == "pass"


def test_no_finding_is_not_no_moderation():
    article = winnow.extract(LENTA, url=URL, moderate=True)
    assert article.moderation is not None and article.moderation.action == "pass"


def test_rules_of_ones_own(tmp_path):
    rule = "rules:\n  - id: mine.bridge\n    text: 'Длина моста'\n    action: strip\n"
    (tmp_path / "mine.yaml").write_text(rule, encoding="utf-8")
    for rules in (tmp_path, tmp_path / "mine.yaml", {"mine.yaml": rule}, [str(tmp_path)]):
        assert "Длина моста" not in winnow.Filter(rules).extract(LENTA).text
    assert "Длина моста" in winnow.extract(LENTA).text


def test_an_error_in_rules_names_the_place():
    with pytest.raises(winnow.RuleError, match=r"mine\.yaml:3:"):
        winnow.Filter({"mine.yaml": "rules:\n  - id: a.b\n    text: '('\n    action: strip\n"})


@pytest.mark.parametrize("page", [b"", b"\x00" * 100, b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "\ud800", "<p>\0</p>", b"<" * 10_000])
def test_what_is_no_page_is_no_article(page):
    article = winnow.extract(page)
    assert article.status in ("empty", "skipped") and article.text == ""


def test_threads_get_the_same_as_one_and_run_side_by_side():
    shared = winnow.Filter()
    expected = shared.extract(LENTA, url=URL).data
    results = []

    def work():
        results.append([shared.extract(LENTA, url=URL).data for _ in range(20)])

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(data == expected for each in results for data in each) and len(results) == 4


def test_the_gil_is_let_go():
    shared = winnow.Filter()
    page = b"<html><body>" + b"<p>The harbour town voted to keep its lighthouse, and raised the money.</p>" * 40_000 + b"</body></html>"
    ticks = []
    thread = threading.Thread(target=lambda: shared.judge(page))
    thread.start()
    while thread.is_alive():
        ticks.append(time.monotonic())
        time.sleep(0.001)
    assert len(ticks) > 5
