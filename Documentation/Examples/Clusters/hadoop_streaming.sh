#!/usr/bin/env bash
# Hadoop Streaming: the command is the mapper. What Hadoop gives a mapper are lines, and what it takes are lines with the
# key before the first tab: --output tsv.
#
#   hadoop jar hadoop-streaming.jar -files /usr/bin/winnow -input pages/ -output articles/ \
#       -mapper 'winnow --input ndjson --output tsv' -reducer NONE
#
# Without Hadoop the same framing, a process a part and a sort between:  hadoop_streaming.sh PART.ndjson …
set -euo pipefail
for part in "$@"; do winnow --input ndjson --output tsv < "$part"; done | LC_ALL=C sort -t $'\t' -k 1,1
