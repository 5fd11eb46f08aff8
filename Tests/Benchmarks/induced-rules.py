#!/usr/bin/env python3
"""What rule files from several pages are worth: word F1 of each host with three pages and more, with and without its file.

    Tests/Benchmarks/induced-rules.py .build/release/winnow ../shared/goldsets/fundus ../shared/goldsets/wcxb

A file is made by "winnow rules new --from" from all pages of the host. It sees no gold text.
"""

import collections
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

winnow, sets = sys.argv[1], [pathlib.Path(path) for path in sys.argv[2:]]


def f1(folder, *options):
    done = subprocess.run([winnow, "eval", "--no-user-rules", "--output", "json", "--pages", f"{folder}/scores", *options, str(folder)], capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    scores = [json.loads(line) for line in open(f"{folder}/scores", encoding="utf-8")]
    values = [score["f1"] for score in scores if score["gold"]]
    return sum(values) / len(values) if values else None


fallen = 0
print(f"{'set':10} {'host':34} pages  before  after")
for path in sets:
    hosts = collections.defaultdict(list)
    for line in open(path / "pages.jsonl", encoding="utf-8"):
        record = json.loads(line)
        hosts[urllib.parse.urlsplit(record.get("url") or "").hostname].append(record)
    for host, records in sorted(hosts.items(), key=lambda item: (-len(item[1]), str(item[0]))):
        if not host or len(records) < 3 or not any(record.get("gold") for record in records):
            continue
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder) / path.name
            (folder / "html").mkdir(parents=True)
            pages = []
            for record in records:
                content = (path / "html" / f"{record['id']}.html.gz").read_bytes()
                (folder / "html" / f"{record['id']}.html.gz").write_bytes(content)
                page = folder / f"{len(pages)}.html"
                page.write_bytes(gzip.decompress(content))
                page.with_suffix(".html.url").write_text(record["url"], encoding="utf-8")
                pages.append(str(page))
            (folder / "pages.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
            made = subprocess.run([winnow, "rules", "new", "--url-sidecar", ".url", "--from", *pages], capture_output=True, text=True)
            before = f1(folder)
            if made.returncode:
                print(f"{path.name:10} {host:34} {len(records):5}  {before:.4f}  no file: {made.stderr.strip().splitlines()[-1][:80]}")
                continue
            rules = folder / "rules.yaml"
            rules.write_text(made.stdout, encoding="utf-8")
            after = f1(folder, "--rules", str(rules))
            mark = "  FELL" if after < before - 0.00005 else ""
            fallen += bool(mark)
            print(f"{path.name:10} {host:34} {len(records):5}  {before:.4f}  {after:.4f}{mark}", flush=True)
print(f"{fallen} hosts fell")
