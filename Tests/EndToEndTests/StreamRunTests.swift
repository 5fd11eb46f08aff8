import Foundation
import JSONText
import Testing

/// Runs over the real binary: choosing, going on, ending, growing.
@Suite struct StreamRunTests {
    private func shell(_ line: String) throws -> Command.Result { try SourceTests().shell(line) }

    private func statuses(_ output: String) throws -> [String] { try SourceTests().statuses(output) }

    @Test func whereChoosesRecords() throws {
        let run = try shell("winnow --output ndjson --where status=ok --where 'title~Bridge' --where 'quality>0.2' tree 2>/dev/null")
        #expect(try statuses(run.output) == [SourceTests.tree[0], SourceTests.tree[2], SourceTests.tree[3]])
        #expect(try shell("winnow --output ndjson --where 'language!=en' --where status=ok tree 2>/dev/null").output == "")
    }

    @Test func keyAndValueAreSeparatedByATab() throws {
        let run = try shell("winnow --output tsv --url https://example.org/1 tree/a.html")
        #expect(run.output.hasPrefix("https://example.org/1\t{\"id\":\"tree/a.html\","))
    }

    /// Killed at some point, or cut in the middle of a line: what comes out in the end is what one run gives.
    @Test(arguments: [0, 1, 900, 5000, 20000])
    func aRunIsTakenUpAgainWhereItStopped(_ bytes: Int) throws {
        let run = try shell(
            #"for i in $(seq 25); do echo "{\"id\":$i,\"text\":\"x\"}"; done > r; winnow --input ndjson --output ndjson r > whole; head -c \#(bytes) whole > part; winnow --input ndjson --output ndjson -j 2 --resume part r; echo "rc $?"; cmp whole part && echo same"#
        )
        #expect(run.output == "rc 0\nsame\n")
    }

    /// Killed where it happens to be, many times over, and taken up again.
    @Test func aRunThatIsKilledIsTakenUpAgainToTheByte() throws {
        let run = try shell(
            #"""
            for i in $(seq 60); do echo "{\"id\":$i,\"text\":\"This is sentence $i of a text.\"}"; done > r
            winnow --input ndjson --output ndjson r > whole; winnow --input ndjson --output-dir all r
            kill_and_go_on() { for i in $(seq 12); do "$WINNOW" --input ndjson "$@" r & pid=$!; sleep 0.0$((RANDOM % 10))$((RANDOM % 10)); kill -9 $pid; wait $pid; done 2>/dev/null; "$WINNOW" --input ndjson "$@" r; echo "rc $?"; }
            kill_and_go_on --output ndjson -j 2 --resume part; cmp whole part && echo same
            kill_and_go_on --output-dir some; diff -r all some && echo same
            """#)
        #expect(run.output == "rc 0\nsame\nrc 0\nsame\n", "\(run.output)")
    }

    @Test func behindADamagedFrameOfZstdReadingGoesOn() throws {
        let run = try shell(
            #"""
            command -v zstd > /dev/null || { echo none; exit; }
            : > r.zst; for i in 1 2 3 4 5; do (for n in $(seq 200); do echo "{\"id\":$((i * 1000 + n)),\"text\":\"$RANDOM $RANDOM\"}"; done) | zstd -q > f; [ $i = 3 ] && printf 'XXXXXXXX' | dd of=f bs=1 seek=40 conv=notrunc 2>/dev/null; cat f >> r.zst; done
            winnow --input ndjson --output ndjson r.zst 2>err > out; echo "rc $?"; grep -c '"id":[1245]0*[0-9]*,' out; grep -o 'compressed bytes up to byte [0-9]* are lost' out | head -1
            """#)
        let isThere = run.output.hasPrefix("rc 2\n800\ncompressed bytes up to byte ") || run.output == "none\n"
        #expect(isThere, "\(run.output)")
    }

    @Test func aFollowedLogIsAnsweredLineByLine() throws {
        let run = try shell(
            #"""
            : > log; mkfifo q; "$WINNOW" moderate --follow --input lines log > q & pid=$!; exec 4< q
            say() { echo "$1 writes to ivan@example.com" >> log; read -r -t 20 answer <&4; echo "$answer"; }
            say a; say b; mv log log.1; echo "c writes to ivan@example.com" > log; read -r -t 20 answer <&4; echo "$answer"; kill -TERM $pid; wait $pid; echo "rc $?"
            winnow --follow log 2>&1 > /dev/null | grep -c "follow takes one file of lines"
            """#)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 5 && zip(lines, ["a writes", "b writes", "c writes"]).allSatisfy { $0.hasPrefix($1) }, "\(run.output)")
        #expect(lines.count == 5 && lines[3] == "rc 143" && lines[4] == "1", "\(run.output)")
    }

    /// Half of a page is enough for its beginning; what came out is not written again.
    @Test func aPageThatStillArrivesGivesItsBeginning() throws {
        let run = try shell(
            #"""
            sentence="The council of the town voted for the bridge, which had waited for two years, and the people were glad. "
            (echo "<html><title>Bridge opened</title><body><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul><article><h1>Bridge opened</h1>"
            for i in $(seq 60); do echo "<p>Paragraph $i. $sentence$sentence$sentence</p>"; done; echo "</article><footer>Contact us</footer>") > page
            mkfifo p; winnow --live < p > out & exec 3> p; head -c 12000 page >&3
            for i in $(seq 100); do sleep 0.1; [ -s out ] && break; done; head -1 out; grep -c Paragraph out > early; tail -c +12001 page >&3; exec 3>&-; wait
            [ "$(cat early)" -gt 5 ] && [ "$(cat early)" -lt 40 ] && echo early; winnow page > whole; cmp out whole && echo same
            winnow --live --output json page 2>&1 | grep -c "live writes the text of one page"; winnow --live < /dev/null 2>/dev/null; echo "rc $?"
            """#)
        #expect(run.output == "Bridge opened\nearly\nsame\n1\nrc 1\n", "\(run.output)")
    }

    @Test func recordsTellHowLongTheyTookWhenAsked() throws {
        let run = try shell("winnow --output ndjson --times --stats s.prom tree 2>/dev/null; cat s.prom")
        #expect(run.output.matches(of: /,"ms":[0-9.]+/).count == 4)
        #expect(run.output.contains("winnow_page_seconds_max 0."))
    }

    @Test func terminationFinishesWhatIsInFlight() throws {
        let run = try shell(
            #"""
            mkfifo p; (for i in $(seq 5); do echo "{\"id\":$i,\"text\":\"x\"}"; done; exec sleep 20) > p & feeder=$!
            "$WINNOW" --input ndjson --output ndjson -j 2 < p > out 2> err & pid=$!
            for i in $(seq 150); do sleep 0.1; [ $(wc -l < out) = 5 ] && break; done; kill -TERM $pid; wait $pid; echo "rc $?"; kill -9 $feeder; wc -l < out; cat err
            """#)
        #expect(run.output.hasPrefix("rc 143\n5\n") && run.output.contains("ended by signal 15; 5 records"), "\(run.output)")
    }

    /// A log that goes on: every line is answered before the next one comes.
    @Test func linesAreTextsOfTheirOwn() throws {
        let run = try shell(
            #"""
            mkfifo p q; "$WINNOW" moderate --input lines --output ndjson < p > q & exec 3> p 4< q
            for i in 1 2 3; do echo "line $i of ivan$i@example.com" >&3; read -r answer <&4; echo "${answer:0:40}"; done; exec 3>&-; wait
            printf 'one\n\ntwo ivan@example.com\n' | winnow moderate --input lines
            """#)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6, "\(run.output)")
        #expect(lines[0].hasPrefix(#"{"id":1,"#) && lines[2].hasPrefix(#"{"id":3,"#) && lines[3] == "one" && lines[4].hasPrefix("two "))
    }

    @Test func rulesAreReadAgainBetweenRecords() throws {
        let run = try shell(
            #"""
            rule() { echo "rules: [{id: own.word, category: own, severity: high, score: 1, words: [$1], action: mask}]" > r.yaml; }
            rule alpha; mkfifo p q; "$WINNOW" moderate --reload-on-hup --rules r.yaml --input lines < p > q 2> err & pid=$!; exec 3> p 4< q
            echo "alpha beta" >&3; read -r answer <&4; echo "$answer"; rule beta; kill -HUP $pid; sleep 0.5
            echo "alpha beta" >&3; read -r answer <&4; echo "$answer"; echo "rules: [{" > r.yaml; kill -HUP $pid; sleep 0.5
            echo "alpha beta" >&3; read -r answer <&4; echo "$answer"; exec 3>&-; wait $pid; cat err
            """#)
        #expect(run.output.hasPrefix("*** beta\nalpha ***\nalpha ***\n"), "\(run.output)")
        #expect(run.output.contains("the rules were read again") && run.output.contains("the old ones stay"))
    }

    @Test func aLineOfAHundredMegabytesIsOneErrorRecord() throws {
        let run = try shell(
            #"(ulimit -v 4000000; (printf '{"id":1,"text":"'; head -c 100000000 /dev/zero | tr '\0' x; printf '"}\n{"id":2,"text":"x"}\n') | winnow --input ndjson --output ndjson | cut -c1-100; echo "rc ${PIPESTATUS[1]}")"#
        )
        let lines = run.output.split(separator: "\n")
        #expect(
            lines.count == 3 && lines[0].contains("the line is longer than the limit") && lines[1].hasPrefix(#"{"id":2,"#), "\(run.output)")
    }

    /// What is written waits for the reader; nothing is lost and memory stays what it is.
    @Test func aSlowReaderGetsEverything() throws {
        let run = try shell(
            #"for i in $(seq 300); do echo "{\"id\":$i,\"text\":\"x\"}"; done | winnow --input ndjson --output ndjson -j 3 | (sleep 2; while read -r line; do echo "$line"; done) | wc -l"#
        )
        #expect(run.output.trimmingCharacters(in: .whitespaces) == "300\n")
    }

    /// A short run of what stands as a long one in Documentation/Streams.md: memory does not grow with the stream. One process, asked
    /// for its peak when 200 records are answered and again after 1,600 more, which are 32 MB of pages: sampling a process that
    /// ends by itself reads, on a busy machine, a peak from before it had begun.
    @Test func memoryDoesNotGrowWithTheStream() throws {
        let run = try shell(
            #"""
            page=$(head -c 20000 /dev/zero | tr '\0' x); for i in $(seq 200); do echo "{\"id\":$i,\"html\":\"<p>$page\"}"; done > r
            mkfifo p; "$WINNOW" --input ndjson --output ndjson -j 2 < p > out & pid=$!; exec 3> p; fed=0
            peak() { until [ $(wc -l < out) = $fed ] || ! kill -0 $pid; do sleep 0.1; done; grep VmHWM /proc/$pid/status | tr -dc '0-9\n'; }
            feed() { for i in $(seq $1); do cat r >&3; fed=$((fed + 200)); done; peak; }
            feed 1; feed 8; exec 3>&-; wait
            """#)
        let kilobytes = run.output.split(separator: "\n").compactMap { Int($0) }
        #expect(kilobytes.count == 2 && kilobytes[1] < kilobytes[0] + 10_000, "\(run.output)")
    }

    /// Python's two readers of WARC, where this machine has them, and ours: the same records, addresses and bytes.
    @Test func recordsAreThoseThatOtherReadersFind() throws {
        let script = #"""
            import io, gzip, sys, json, subprocess, os
            try:
                from warcio.warcwriter import WARCWriter; from warcio.statusandheaders import StatusAndHeaders
                from warcio.archiveiterator import ArchiveIterator; import fastwarc
            except ImportError: print('none'); sys.exit()
            text = 'The council of the town voted for the bridge, which had waited for two years, and the people were glad. '
            for version, zipped in (('1.0', False), ('1.1', True)):
                with open('x.warc', 'wb') as out:
                    w = WARCWriter(out, gzip=zipped, warc_version=version)
                    w.write_record(w.create_warcinfo_record('x.warc', {'software': 'test'}))
                    for i in range(40):
                        body = ('<article><h1>Page %d</h1>' % i + ('<p>' + text * 3 + '</p>') * 4 + '</article>').encode()
                        fields = [('Content-Type', 'text/html; charset=utf-8')]
                        if i % 3 == 1: body = gzip.compress(body); fields.append(('Content-Encoding', 'gzip'))
                        if i % 3 == 2: body = b'%x\r\n' % len(body) + body + b'\r\n0\r\n\r\n'; fields.append(('Transfer-Encoding', 'chunked'))
                        http = StatusAndHeaders('200 OK', fields, protocol='HTTP/1.1')
                        w.write_record(w.create_warc_record('http://example.org/%d' % i, 'response', payload=io.BytesIO(body), http_headers=http))
                        if i % 5 == 0: w.write_record(w.create_revisit_record('http://example.org/r%d' % i, 'sha1:A', 'http://example.org/1', '2024-01-01T00:00:00Z'))
                ours = [json.loads(l) for l in subprocess.run([os.environ['WINNOW'], '--output', 'ndjson', 'x.warc'], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.splitlines()]
                theirs = [(r.rec_headers['WARC-Record-ID'], r.rec_headers['WARC-Target-URI'], r.content_stream().read()) for r in ArchiveIterator(open('x.warc', 'rb')) if r.rec_type == 'response']
                fast = [(r.headers['WARC-Record-ID'], r.headers['WARC-Target-URI']) for r in fastwarc.ArchiveIterator(open('x.warc', 'rb'), record_types=fastwarc.WarcRecordType.response)]
                assert [(r['id'], r['url']) for r in ours] == [t[:2] for t in theirs] == fast and len(ours) == 40
                lines = b''.join(json.dumps({'id': t[0], 'url': t[1], 'html': t[2].decode()}).encode() + b'\n' for t in theirs)
                plain = [json.loads(l) for l in subprocess.run([os.environ['WINNOW'], '--input', 'ndjson', '--output', 'ndjson'], input=lines, stdout=subprocess.PIPE).stdout.splitlines()]
                assert [r['text'] for r in ours] == [r['text'] for r in plain]
            print('same')
            """#
        let run = try shell(
            "cat > try.py <<'END'\n\(script)\nEND\nPATH=$PATH:/usr/local/bin:$(ls -d /root/.pyenv/shims 2>/dev/null) python3 try.py 2>&1")
        #expect(["same\n", "none\n"].contains(run.output) || run.status != 0 && run.output.contains("command not found"), "\(run.output)")
    }

    /// A `.warc.zst` of our own making, whose records lean on the dictionary at its head (iipc, "Use of Zstandard in WARC").
    @Test func recordsThatLeanOnADictionaryAreRead() throws {
        let archive = """
            XSpNGG0BAAAotS/9YDEBHQsAJlZDHiCTG3c+05FMjNQcPoNTgMrsNzRWEICdCKwyIPhCwD4APQA4AH890Pu3aizGfcgPnQEIXCQIoiJoYChABZ
            X4tzFB0ussk6DMnEqNx+BJr7jCE3qcLFXiuFEDQAAiRA+jorAE12vGdWoMla3XcjEx9v1uesuXmxwgAAgcBpnPEs9T7lUpAtt8hx8yUQgqaESI
            HgpFOVS63oIcSbw1N4qIH9E5PrgqmHJ5U9d6NX176VX1pakAIz2j0CUKXR+/cxTrCmZeUVN0j9v2RVfVL9dN23PM4x4HNX/lU3wcYXWyZl+/9Z
            ehWzpbJXNaunLVbMGWccLWCdtijGqka7+vd6r0bTfxcYTvt5ilLFlTxgIkKDCEGIf5cIxZNQxzmvT9zfesFBiPsF2VhRgABaJAwzLxCQRuVgYF
            cEJ+f5WMdEitVwMncM5Dii/ms9aeHGmVuj6g+eW3aTG6Idw/dA3GtW92ASi1L/1gugGFAwCCRBEYgKsOQJAyUsYjcypAgAAMY7QzBZeNtroOSS
            W1u31uTv+pw8Tr0v4Cn6hRy4kUTAzCWtcyeMOwQd9lPOdTZhwJMO+6KQENAKorRG3Haa3Cbkz0V5BYTjgz166CcRQjlD0hBHxsEeRXeAFpTOIK
            KLUv/WC6AZUDAJJEERiAqw5AkDJSxiNzKkCAAAxjVEIFl422ug5JJbW7fW5O/6nDxOvS/gKfqFHLiRRMDMJa1zJ4w7BB32U851NmHAkw77otJQ
            4AqitEbcdprcJuTPRXkFhOODPXroJxFCOUPSEEfGwR5Fd4AThXGqdgAyi1L/1gugGVAwCSRBEYgKsOQJAyUsYjcypAgAAMY7wzAY6NtroOSSW1
            u31uTv+pw8Tr0v4Cn6hRy4kUTAzCWtcyeMOwQd9lPOdTZhwJMO+6LSUOAKorRG3Haa3Cbkz0V5BYTjgz166CcRQjlD0hBHxsEeRXeAE4VxqnYA
            M=
            """
        let run = try shell(
            "base64 -d > x.warc.zst <<'END'\n\(archive)\nEND\nwinnow --output ndjson x.warc.zst | grep -c 'Story number [0-9] ends here'")
        #expect(run.output == "3\n", "\(run.output)")
    }

    @Test func countsAreWrittenForPrometheusAndLogs() throws {
        let run = try shell("winnow --output ndjson --stats s.prom --log json tree 2>err >/dev/null; cat s.prom; tail -1 err")
        #expect(run.output.contains("winnow_records{status=\"ok\"} 3\n") && run.output.contains("winnow_records{status=\"skipped\"} 1\n"))
        #expect(run.output.contains("{\"event\":\"end\",\"records\":4,"))
    }
}
