import ByteIO
import CDOM
import Evaluation
import Extraction
import Foundation
import Output
import PageTree
import TestSupport

/// Reading alone, rounds for comparisons with other programs, and what hostile pages cost.
enum ParseBenchmarks {
    /// `Benchmarks --parse FOLDER…`: bytes to tree, our parser against libxml2's, in turns, the median of the rounds.
    static func parse(_ folders: [String]) throws {
        for folder in folders {
            let set = try GoldSetLoader.load(folder)
            let pages = try set.pages.filter { !$0.isText }.map { try Files.read($0.path) }
            let bytes = pages.reduce(0) { $0 + $1.count }
            var own: [Double] = []
            var decoding: [Double] = []
            var other: [Double] = []
            for _ in 0..<7 {
                own.append(Main.seconds { for page in pages { _ = HTMLParser.parse(PageBytes(page)) } })
                other.append(Main.seconds { for page in pages { readDOM(page) } })
                decoding.append(Main.seconds { for page in pages { _ = DecodedText(PageBytes(page)) } })
            }
            func rate(_ times: [Double]) -> Double { Double(bytes) / 1e6 / median(times) }
            print(
                String(
                    format: "%@: %d pages, %.1f MB; bytes to tree %.0f MB/s (decoding alone %.0f), libxml2 %.0f MB/s, ratio %.2f",
                    set.name, pages.count, Double(bytes) / 1e6, rate(own), rate(decoding), rate(other), median(own) / median(other)))
        }
    }

    /// `Benchmarks --rounds FOLDER`: for every line of standard input one round over the set, its milliseconds of libxml2's tree and
    /// of Winnow, so that another program can take turns (`extraction.py`).
    static func rounds(_ folder: String) throws {
        let filter = Filter(rules: try RuleSet(), reading: ReadingOptions(fields: TextWriter().fields))
        let pages = try GoldSetLoader.load(folder).pages.filter { !$0.isText }.map { (bytes: try Files.read($0.path), url: $0.url) }
        while readLine() != nil {
            let dom = Main.seconds { for page in pages { readDOM(page.bytes) } }
            let whole = Main.seconds {
                for page in pages { _ = TextWriter().write(filter.judge(Page(PageBytes(page.bytes), url: page.url, form: .html))) }
            }
            print(String(format: "%.3f %.3f", dom * 1000, whole * 1000))
            fflush(nil)
        }
    }

    /// `Benchmarks --hostile [MB]`: nanoseconds a byte of hostile pages from 16 KB to 16 MB. What grows is told.
    static func hostile(_ megabytes: Int) throws {
        let filter = Filter(rules: try RuleSet())
        for page in GrowingPage.all {
            var rates: [Double] = []
            var size = 16 << 10
            while size <= megabytes << 20 {
                let bytes = page.bytes(size)
                rates.append(Main.seconds { _ = filter.judge(Page(PageBytes(bytes), form: .html)) } * 1e9 / Double(bytes.count))
                size *= 4
            }
            let grows = rates.count > 1 && rates[rates.count - 1] > 4 * rates.prefix(2).max()!
            print(page.description + ": " + rates.map { String(format: "%.0f", $0) }.joined(separator: " ") + (grows ? "  GROWS" : ""))
        }
    }

    private static func readDOM(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { winnow_dom_read_and_free($0.baseAddress, Int32($0.count)) }
        }
    }

    private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}
