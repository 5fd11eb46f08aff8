"""Pages a second, single thread, in one run: Winnow's package against trafilatura's, by turns.

    python Bindings/Python/benchmarks/against_trafilatura.py FOLDER-OF-HTML [ROUNDS]
"""

import gzip
import pathlib
import statistics
import sys
import time

import trafilatura

import winnow



def read(path: pathlib.Path) -> bytes:
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content


pages = [read(path) for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")) if path.suffix in (".html", ".htm", ".gz")]
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
rules = winnow.Filter()
tools = {
    "winnow": lambda page: rules.extract(page),
    "trafilatura": lambda page: trafilatura.bare_extraction(page, with_metadata=True),
}
seconds = {name: [] for name in tools}
for page in pages[:3]:
    for extract in tools.values():
        extract(page)
for _ in range(rounds):
    for name, extract in tools.items():
        start = time.process_time()
        for page in pages:
            extract(page)
        seconds[name].append(time.process_time() - start)
for name, times in seconds.items():
    print(f"{name}: {len(pages) / statistics.median(times):.1f} pages a second of CPU, {len(pages)} pages, median of {rounds}")
print(f"ratio {statistics.median(seconds['trafilatura']) / statistics.median(seconds['winnow']):.1f}")
