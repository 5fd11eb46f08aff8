import Extraction
import Foundation
import PageTree
import TestSupport
import Testing

/// The whole way from bytes to an article takes time in proportion to the page. `Benchmarks --hostile` goes up to 16 MB.
@Suite(.serialized) struct HostilePageTests {
    private static let filter = Filter(rules: try! RuleSet())

    /// Of this thread alone: the tests beside it have the processor for as long as they like.
    private func seconds(_ page: [UInt8]) -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let start = now()
        _ = Self.filter.judge(Page(PageBytes(page), form: .html)).article
        return now() - start
    }

    /// Eight times the page in less than thirty times the time: what is quadratic takes 64.
    @Test(arguments: GrowingPage.all)
    func timeGrowsWithThePage(_ page: GrowingPage) {
        let short = page.bytes(4 << 10)
        let long = page.bytes(32 << 10)
        _ = seconds(short)
        let before = (0..<2).map { _ in seconds(short) }.min() ?? 0
        let after = seconds(long)
        #expect(after < max(before * 30, 0.5), "\(before * 1000) ms, then \(after * 1000) ms")
    }

    @Test func markupBehindALongCommentIsMarkup() {
        let article = (1...6).map { "<p>This is sentence \($0) of a long article, which says that the town voted for it.</p>" }.joined()
        let filler = String(repeating: "a template's remark ", count: 5_000)
        for head in ["<!-- \(filler)-->", String(repeating: " ", count: 100_000), "<?x \(filler)>", "<!-- a --><!-- \(filler) -->\n<!-->"] {
            #expect(Self.filter.judge(Page(PageBytes(text: head + article), form: nil)).status == .ok)
            #expect(!Self.filter.isText(Page(PageBytes(Array((head + article).utf8)))))
        }
        // What has no end is no comment.
        #expect(Self.filter.isText(Page(PageBytes(Array("a <!-- b \(filler)".utf8)))))
    }
}
