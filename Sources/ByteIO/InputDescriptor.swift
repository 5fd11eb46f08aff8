import Glibc

/// A file or standard input, read in whole or line by line.
package final class InputDescriptor {
    private let descriptor: Int32
    private let name: String
    private let ownsDescriptor: Bool
    private var buffer: [UInt8] = []
    private var start = 0
    private var ended = false
    private static let chunk = 1 << 16

    /// Standard input; stays open when this value dies.
    package static func standardInput() -> InputDescriptor {
        InputDescriptor(descriptor: STDIN_FILENO, name: "standard input", ownsDescriptor: false)
    }

    /// Opens a file for reading.
    /// - Throws: `IOFailure` when there is none or it may not be read.
    package convenience init(path: String) throws(IOFailure) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw IOFailure("open", path) }
        self.init(descriptor: descriptor, name: path, ownsDescriptor: true)
    }

    private init(descriptor: Int32, name: String, ownsDescriptor: Bool) {
        self.descriptor = descriptor
        self.name = name
        self.ownsDescriptor = ownsDescriptor
    }

    deinit {
        if ownsDescriptor { close(descriptor) }
    }

    /// True when a person at a terminal would have to type the input.
    package var isTerminal: Bool { isatty(descriptor) == 1 }

    /// Reads up to the end, or up to `limit` bytes; a byte more than the limit is read to tell "just full" from "too long".
    /// - Throws: `IOFailure`.
    package func readAll(limit: Int = .max) throws(IOFailure) -> [UInt8] {
        while !ended, buffer.count - start <= limit { try fill() }
        let all = start == 0 ? buffer : Array(buffer[start...])
        buffer = []
        start = 0
        return all
    }

    /// One line without its line feed.
    package struct Line: Sendable {
        package let bytes: [UInt8]
        /// True when the line was longer than the limit; the rest of it was read and thrown away.
        package let isCut: Bool
    }

    /// The next line, or nil at the end. Memory is bounded by `limit` plus one chunk.
    /// - Throws: `IOFailure`.
    package func readLine(limit: Int) throws(IOFailure) -> Line? {
        var searched = start
        while true {
            if let feed = buffer[searched...].firstIndex(of: 0x0A) { return takeLine(upTo: feed, limit: limit) }
            if buffer.count - start > limit { return try cutLine(limit: limit) }
            if ended {
                guard start < buffer.count else { return nil }
                let line = Line(bytes: Array(buffer[start...]), isCut: false)
                start = buffer.count
                return line
            }
            searched = buffer.count
            let dropped = try fill()
            searched -= dropped
        }
    }

    private func takeLine(upTo feed: Int, limit: Int) -> Line {
        let isCut = feed - start > limit
        let line = Line(bytes: Array(buffer[start..<(isCut ? start + limit : feed)]), isCut: isCut)
        start = feed + 1
        return line
    }

    private func cutLine(limit: Int) throws(IOFailure) -> Line {
        let head = Array(buffer[start..<(start + limit)])
        while true {
            if let feed = buffer[start...].firstIndex(of: 0x0A) {
                start = feed + 1
                break
            }
            start = buffer.count
            if ended { break }
            try fill()
        }
        return Line(bytes: head, isCut: true)
    }

    /// Reads one chunk more; gives back by how much the buffer's content moved to the front.
    @discardableResult
    private func fill() throws(IOFailure) -> Int {
        let dropped = start
        if start > 0 {
            buffer.removeFirst(start)
            start = 0
        }
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.chunk))
        var count: Int
        repeat {
            count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe read(descriptor, bytes.baseAddress! + old, Self.chunk)
            }
        } while count < 0 && errno == EINTR
        buffer.removeLast(Self.chunk - max(count, 0))
        guard count >= 0 else { throw IOFailure("read", name) }
        if count == 0 { ended = true }
        return dropped
    }
}
