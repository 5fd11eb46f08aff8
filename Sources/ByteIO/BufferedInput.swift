import Glibc

/// A source read by lines, by counts of bytes, or in whole. Memory is bounded by what is asked for plus one chunk.
public final class BufferedInput: ByteSource {
    private let source: any ByteSource
    private var buffer: [UInt8] = []
    private var start = 0
    private var ended = false
    /// Bytes taken so far.
    public private(set) var offset = 0

    public var name: String { source.name }
    public var notes: [String] { source.notes }

    public init(_ source: any ByteSource) { self.source = source }

    /// The bytes in memory that nobody took yet.
    private var ready: Int { buffer.count - start }

    /// Whether the next read has to ask the source.
    public var hasNothingReady: Bool { ready == 0 }

    /// True when all was taken.
    /// - Throws: `IOError`.
    public func isAtEnd() throws(IOError) -> Bool { try peek(1).isEmpty }

    /// The next bytes without taking them: at least `count`, unless the end is nearer.
    /// - Throws: `IOError`.
    public func peek(_ count: Int) throws(IOError) -> ArraySlice<UInt8> {
        while ready < count, !ended { try fill() }
        return buffer[start...]
    }

    /// Takes at most `count` bytes; fewer at the end alone.
    /// - Throws: `IOError`.
    public func take(_ count: Int) throws(IOError) -> [UInt8] {
        let bytes = Array(try peek(count).prefix(count))
        advance(bytes.count)
        return bytes
    }

    /// Passes over `count` bytes; gives back how many there were.
    /// - Throws: `IOError`.
    @discardableResult
    public func skip(_ count: Int) throws(IOError) -> Int {
        var left = count
        while left > 0 {
            let step = min(left, try peek(1).count)
            if step == 0 { break }
            advance(step)
            left -= step
        }
        return count - left
    }

    /// Passes over bytes that `peek` showed.
    func discard(_ count: Int) { advance(count) }

    /// Throws away what is in memory: what was read before damaged data, of which what follows is no continuation.
    public func discardReady() { advance(ready) }

    /// Gives back bytes that were taken last.
    public func putBack(_ bytes: [UInt8]) {
        buffer.replaceSubrange(..<start, with: bytes)
        start = 0
        offset -= bytes.count
    }

    /// As a source: what is in memory, else the next chunk.
    public func read() throws(IOError) -> [UInt8] {
        let bytes = Array(try peek(1))
        advance(bytes.count)
        return bytes
    }

    /// Reads up to the end, or up to `limit` bytes; a byte more than the limit is read to tell "just full" from "too long".
    /// - Throws: `IOError`.
    public func readAll(limit: Int) throws(IOError) -> [UInt8] {
        var chunks: [[UInt8]] = []
        var count = ready
        // What was read before damaged data stays.
        defer { for chunk in chunks { buffer += chunk } }
        while !ended, count <= limit {
            let chunk = try source.read()
            if chunk.isEmpty { ended = true } else { chunks.append(chunk) }
            count += chunk.count
        }
        let all = joined(chunks, count)
        chunks = []
        offset += all.count
        buffer = []
        start = 0
        return all.count > limit + 1 ? Array(all[...limit]) : all
    }

    /// What is in memory and some chunks behind it, each copied once at most.
    private func joined(_ chunks: [[UInt8]], _ count: Int) -> [UInt8] {
        if ready == 0, chunks.count == 1 { return chunks[0] }
        if chunks.isEmpty, start == 0 { return buffer }
        var all: [UInt8] = []
        all.reserveCapacity(count)
        all += buffer[start...]
        for chunk in chunks { all += chunk }
        return all
    }

    /// Reads all there is.
    /// - Throws: `IOError` over `limit` bytes.
    public func readWhole(limit: Int) throws(IOError) -> [UInt8] {
        let all = try readAll(limit: limit)
        guard all.count <= limit else { throw IOError("read", name, reason: "it is longer than the limit of \(limit) bytes") }
        return all
    }

    /// One line without its line feed.
    public struct Line: Sendable {
        public let bytes: [UInt8]
        /// True when the line was longer than the limit; the rest of it was read and thrown away.
        public let isCut: Bool
        /// False for a last line to which its line feed lacks.
        public let isWhole: Bool
    }

    /// The next line, or nil at the end.
    /// - Throws: `IOError`.
    public func readLine(limit: Int) throws(IOError) -> Line? {
        var searched = start
        while true {
            if let feed = lineFeed(from: searched) { return takeLine(upTo: feed, limit: limit) }
            if ready > limit { return try cutLine(limit: limit) }
            if ended {
                guard ready > 0 else { return nil }
                let line = Line(bytes: Array(buffer[start...]), isCut: false, isWhole: false)
                advance(ready)
                return line
            }
            let unsearched = buffer.count - start
            try fill()
            searched = start + unsearched
        }
    }

    /// The bytes up to an end mark, which is taken with them; nil at the end.
    /// - Throws: `IOError`, also when there are more than `limit`.
    public func readItem(endingIn mark: UInt8, limit: Int) throws(IOError) -> [UInt8]? {
        var count = 0
        while true {
            let ahead = try peek(count + 1)
            if let end = ahead.dropFirst(count).firstIndex(of: mark) {
                let item = Array(ahead[..<end])
                advance(item.count + 1)
                return item
            }
            guard ahead.count <= limit else { throw IOError("read", name, reason: "an item is longer than \(limit) bytes") }
            if ended {
                let item = Array(ahead)
                advance(item.count)
                return item.isEmpty ? nil : item
            }
            count = ahead.count
        }
    }

    private func lineFeed(from: Int) -> Int? {
        unsafe buffer.withUnsafeBytes { bytes in
            guard from < bytes.count, let base = bytes.baseAddress else { return nil }
            guard let found = unsafe memchr(base + from, 0x0A, bytes.count - from) else { return nil }
            return unsafe UnsafeRawPointer(found) - base
        }
    }

    private func takeLine(upTo feed: Int, limit: Int) -> Line {
        let isCut = feed - start > limit
        let line = Line(bytes: Array(buffer[start..<(isCut ? start + limit : feed)]), isCut: isCut, isWhole: true)
        advance(feed + 1 - start)
        return line
    }

    private func cutLine(limit: Int) throws(IOError) -> Line {
        let head = Array(buffer[start..<(start + limit)])
        while true {
            if let feed = lineFeed(from: start) {
                advance(feed + 1 - start)
                return Line(bytes: head, isCut: true, isWhole: true)
            }
            advance(ready)
            if ended { return Line(bytes: head, isCut: true, isWhole: false) }
            try fill()
        }
    }

    private func advance(_ count: Int) {
        start += count
        offset += count
    }

    /// Reads one chunk more.
    private func fill() throws(IOError) {
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        let chunk = try source.read()
        if chunk.isEmpty { ended = true }
        if buffer.isEmpty { buffer = chunk } else { buffer += chunk }
    }
}
