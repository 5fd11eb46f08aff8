#!/usr/bin/env bash
# GNU parallel over one file of records, cut at line ends; answers stay in order:  gnu_parallel.sh pages.ndjson
# (On one machine `winnow -j N` does the same with less: one process, one set of rules.)
set -euo pipefail
parallel --pipe --keep-order --block 10M winnow --input ndjson --output ndjson < "$1"
