#!/usr/bin/env python3
"""Whole extraction against Resiliparse and against libxml2's tree: rounds over a gold set in turns, medians of the rounds.

    swift build -c release --product Benchmarks
    python3 Tests/Benchmarks/extraction.py ../shared/goldsets/{fundus,wcxb,daniel_ru}

Resiliparse comes from PyPI into a virtual environment in .build.
"""
import gzip, json, os, subprocess, sys, time, venv
from pathlib import Path
from statistics import median

ROUNDS = 7
ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = ROOT / ".build" / "benchmark-venv"


def enter_environment():
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        venv.create(ENVIRONMENT, with_pip=True)
        subprocess.run([python, "-m", "pip", "-q", "install", "resiliparse==2.0.1"], check=True)
    if Path(sys.prefix) != ENVIRONMENT:
        os.execv(python, [str(python), *sys.argv])


def main():
    enter_environment()
    from importlib.metadata import version
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree

    def extract(page):
        tree = HTMLTree.parse_from_bytes(page, detect_encoding(page))
        return extract_plain_text(tree, main_content=True)

    print("Resiliparse", version("resiliparse"))
    for folder in map(Path, sys.argv[1:]):
        pages = []
        for line in (folder / "pages.jsonl").open():
            path = folder / "html" / (json.loads(line)["id"] + ".html.gz")
            pages.append(gzip.decompress(path.read_bytes()))
        own = subprocess.Popen([ROOT / ".build/release/Benchmarks", "--rounds", folder],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        trees, wholes, others = [], [], []
        for _ in range(ROUNDS):
            own.stdin.write("\n")
            own.stdin.flush()
            tree, whole = map(float, own.stdout.readline().split())
            start = time.perf_counter()
            for page in pages:
                extract(page)
            others.append((time.perf_counter() - start) * 1000)
            trees.append(tree)
            wholes.append(whole)
        own.stdin.close()
        count = len(pages)
        print(f"{folder.name}: {count} pages; a page: libxml2's tree {median(trees) / count:.3f} ms, Winnow {median(wholes) / count:.3f} ms, "
              f"Resiliparse {median(others) / count:.3f} ms; Winnow of libxml2 {median(wholes) / median(trees):.2f}, "
              f"of Resiliparse {median(wholes) / median(others):.2f}")


main()
