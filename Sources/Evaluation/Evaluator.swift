public import Winnow
internal import ByteIO
internal import Dispatch
internal import PageTree
internal import Synchronization

/// Runs a filter over gold sets and counts.
public struct Evaluator: Sendable {
    private let filter: Filter
    private let includesTitle: Bool

    public init(filter: Filter, includesTitle: Bool) {
        self.filter = filter
        self.includesTitle = includesTitle
    }

    /// The score of every page, in the set's order, on all cores.
    /// - Throws: `IOFailure` for the first page whose file cannot be read.
    public func scores(_ set: GoldSet) throws -> [PageScore] {
        let results = Mutex([PageScore?](repeating: nil, count: set.pages.count))
        let failure = Mutex<(any Error)?>(nil)
        DispatchQueue.concurrentPerform(iterations: set.pages.count) { index in
            do {
                let score = try score(set.pages[index], in: set.name)
                results.withLock { $0[index] = score }
            } catch {
                failure.withLock { if $0 == nil { $0 = error } }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        return results.withLock { $0.compactMap(\.self) }
    }

    private func score(_ gold: GoldPage, in set: String) throws -> PageScore {
        let page = Page(PageBytes(try Files.read(gold.path)), url: gold.url, form: gold.isText ? .text : .html)
        let verdict = filter.judge(page)
        let text = TextWriter(includesTitle: includesTitle).write(verdict)
        return PageScore(gold, set: set, output: text)
    }
}
