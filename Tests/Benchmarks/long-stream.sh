#!/usr/bin/env bash
# A long generated stream through the command: the memory must stay flat.
#   Tests/Benchmarks/long-stream.sh [GIGABYTES] [winnow's options…]
# Prints the resident set at every tenth of the way, and the time.
set -euo pipefail
cd "$(dirname "$0")/../.."
gigabytes=${1:-10}
shift || true
winnow=${WINNOW:-.build/release/winnow}
fifo=$(mktemp -u)
mkfifo "$fifo"
trap 'rm -f "$fifo"' EXIT
python3 - "$gigabytes" > "$fifo" <<'PYTHON' &
import json, random, sys
total = int(float(sys.argv[1]) * 1e9)
words = [w.strip(".,«»!?:;()") for w in open("Fixtures/Pages/lenta-today/expected.txt").read().split()]
random.seed(7)
pages = []
for number in range(200):
    body = "".join("<p>" + " ".join(random.choices(words, k=random.randint(20, 90))) + ".</p>" for _ in range(random.randint(3, 40)))
    menu = "".join(f"<li><a href=/{i}>{random.choice(words)}</a>" for i in range(60))
    pages.append(f"<html><head><title>{' '.join(random.choices(words, k=6))}</title></head><body><ul>{menu}</ul><article>{body}</article></body></html>")
written = number = 0
while written < total:
    line = json.dumps({"id": number, "html": pages[number % 200]}, ensure_ascii=False).encode() + b"\n"
    sys.stdout.buffer.write(line)
    written += len(line)
    number += 1
PYTHON
feeder=$!
start=$(date +%s)
"$winnow" --input ndjson --output ndjson --no-user-rules --stats "$fifo.stats" "$@" < "$fifo" > /dev/null &
pid=$!
while kill -0 "$pid" 2>/dev/null; do
    awk -v t="$(($(date +%s) - start))" '/VmRSS|VmHWM/ { printf "%s %d MB  ", $1, $2 / 1024 } END { print "after " t " s" }' "/proc/$pid/status" 2>/dev/null || true
    sleep "${PACE:-10}"
done
wait "$pid"
wait "$feeder"
echo "$(($(date +%s) - start)) s for $gigabytes GB"
grep -v '^#' "$fifo.stats"
rm -f "$fifo.stats"
