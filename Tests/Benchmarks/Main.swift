import ByteIO
import CDOM
import Evaluation
import Extraction
import Foundation
import Output
import PageTree

/// Times whole extraction against libxml2's htmlReadMemory + free over the same pages, in turns, in one process, on
/// one core: `swift run -c release Benchmarks FOLDER…`.
@main
enum Main {
    static let rounds = 5

    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "--growth": return try growth()
        case "--parse": return try ParseBenchmarks.parse(Array(arguments.dropFirst()))
        case "--rounds": return try ParseBenchmarks.rounds(arguments[1])
        case "--hostile": return try ParseBenchmarks.hostile(arguments.count > 1 ? Int(arguments[1]) ?? 16 : 16)
        case "--rules": return try RuleBenchmarks.count(Array(arguments.dropFirst()))
        case "--patterns": return try RuleBenchmarks.patterns(Array(arguments.dropFirst()))
        case "--hostile-patterns": return try RuleBenchmarks.hostile()
        case "--load": return try RuleBenchmarks.load(Array(arguments.dropFirst()))
        case "--moderation": return try ModerationBenchmarks.texts(Array(arguments.dropFirst()))
        case "--moderation-rules": return try ModerationBenchmarks.rules(Array(arguments.dropFirst()))
        case "--literals": return try ModerationBenchmarks.literals()
        case "--obscene": return try ProfanityBenchmarks.russian(Array(arguments.dropFirst()))
        case "--words": return try ProfanityBenchmarks.english(Array(arguments.dropFirst()))
        case "--digest": return try DigestBenchmarks.run(Array(arguments.dropFirst()))
        case "--encodings": return try EncodingBenchmarks.run(Array(arguments.dropFirst()))
        case "--moderated-pages": return try ModerationBenchmarks.pages(Array(arguments.dropFirst()))
        default: break
        }
        // What running text prints is what the command reads for it.
        let filter = Filter(rules: try RuleSet(), reading: ReadingOptions(fields: TextWriter().fields))
        for folder in arguments {
            let set = try GoldSetLoader.load(folder)
            let pages = try set.pages.map { (bytes: try Files.read($0.path), url: $0.url) }
            report(set.name, pages, filter)
        }
    }

    static func report(_ name: String, _ pages: [(bytes: [UInt8], url: String?)], _ filter: Filter) {
        // In turns, page by page, the best of the rounds: what else the machine does hits both alike.
        var dom = 0.0
        var whole = 0.0
        var printed = 0
        for page in pages {
            var best = (dom: Double.infinity, whole: Double.infinity)
            for _ in 0..<rounds {
                best.dom = min(
                    best.dom,
                    seconds {
                        page.bytes.withUnsafeBufferPointer { buffer in
                            buffer.withMemoryRebound(to: CChar.self) { winnow_dom_read_and_free($0.baseAddress, Int32($0.count)) }
                        }
                    })
                var text = ""
                best.whole = min(
                    best.whole,
                    seconds {
                        text = TextWriter().write(filter.judge(Page(PageBytes(page.bytes), url: page.url, form: .html)))
                    })
                printed = max(printed, text.utf8.count)
            }
            dom += best.dom
            whole += best.whole
        }
        let bytes = pages.reduce(0) { $0 + $1.bytes.count }
        let line = String(
            format: "%@: %d pages, %.1f MB; libxml2 DOM %.3f ms a page, Winnow %.3f ms a page, ratio %.2f; longest text %d bytes",
            name, pages.count, Double(bytes) / 1e6, dom * 1000 / Double(pages.count), whole * 1000 / Double(pages.count),
            whole / dom, printed)
        print(line)
    }

    /// The same article repeated: time a byte must not grow.
    static func growth() throws {
        let filter = Filter(rules: try RuleSet())
        let paragraph = "<div class=item><h2>Heading</h2><p>Some words, and some more of them, to read. <a href=x>A link</a></p></div>\n"
        for count in [1_000, 2_000, 4_000, 8_000, 16_000, 32_000] {
            let html = Array(("<html><body>" + String(repeating: paragraph, count: count) + "</body></html>").utf8)
            let time = seconds { _ = filter.judge(Page(PageBytes(html), form: .html)) }
            print(String(format: "%8d bytes: %.1f ms, %.1f ns a byte", html.count, time * 1000, time * 1e9 / Double(html.count)))
        }
    }

    static func seconds2(_ work: () throws -> Void) throws -> Double {
        var failure: (any Error)?
        let time = seconds { do { try work() } catch { failure = error } }
        if let failure { throw failure }
        return time
    }

    static func seconds(_ work: () -> Void) -> Double {
        let clock = ContinuousClock()
        let duration = clock.measure(work)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
