package import ByteIO

/// Cuts a stream at the borders of its records and loses none of its bytes.
package protocol RecordCutter {
    /// Copies the next record, whole, to `write`, in pieces of bounded size.
    /// - Returns: false at the end.
    mutating func copyRecord(_ write: ([UInt8]) throws(IOError) -> Void) throws(IOError) -> Bool
}

/// Lines with their line feeds: NDJSON, texts, paths.
package struct LineCutter: RecordCutter {
    private let input: BufferedInput
    private let longestLine: Int

    package init(_ input: BufferedInput, longestLine: Int = 1 << 30) {
        self.input = input
        self.longestLine = longestLine
    }

    package mutating func copyRecord(_ write: ([UInt8]) throws(IOError) -> Void) throws(IOError) -> Bool {
        guard let line = try input.readLine(limit: longestLine) else { return false }
        guard !line.isCut else { throw IOError("read", input.name, reason: "a line is longer than \(longestLine) bytes") }
        try write(line.isWhole ? line.bytes + [0x0A] : line.bytes)
        return true
    }
}

/// Records of WARC (ISO 28500): header, as many bytes as it says, and the empty lines behind them.
package struct WARCCutter: RecordCutter {
    private let input: BufferedInput
    /// Bytes of the longest header line; the standard gives none.
    private static let longestLine = 1 << 16
    /// Bytes that are copied at once.
    private static let piece = 1 << 20

    package init(_ input: BufferedInput) { self.input = input }

    package mutating func copyRecord(_ write: ([UInt8]) throws(IOError) -> Void) throws(IOError) -> Bool {
        let start = input.offset
        guard let first = try input.readLine(limit: Self.longestLine) else { return false }
        guard first.bytes.starts(with: Array("WARC/".utf8)) else {
            throw IOError("read", input.name, reason: "byte \(start) begins no WARC record")
        }
        try write(first.bytes + [0x0A])
        guard var left = try copyHeader(write) else {
            throw IOError("read", input.name, reason: "the WARC record at byte \(start) has no Content-Length")
        }
        while left > 0 {
            let bytes = try input.take(min(left, Self.piece))
            guard !bytes.isEmpty else {
                throw IOError("read", input.name, reason: "the WARC record at byte \(start) is cut: \(left) bytes are missing")
            }
            try write(bytes)
            left -= bytes.count
        }
        try copyEmptyLines(write)
        return true
    }

    /// - Returns: the length of the body.
    private func copyHeader(_ write: ([UInt8]) throws(IOError) -> Void) throws(IOError) -> Int? {
        var length: Int?
        while let line = try input.readLine(limit: Self.longestLine) {
            try write(line.isWhole ? line.bytes + [0x0A] : line.bytes)
            let text = String(decoding: line.bytes, as: UTF8.self)
            if text.isEmpty || text == "\r" { break }
            if let colon = text.firstIndex(of: ":"), text[..<colon].lowercased() == "content-length" {
                length = Int(text[text.index(after: colon)...].filter { !$0.isWhitespace })
            }
        }
        return length.flatMap { $0 >= 0 ? $0 : nil }
    }

    private func copyEmptyLines(_ write: ([UInt8]) throws(IOError) -> Void) throws(IOError) {
        while true {
            let next = try input.peek(2)
            if next.first == 0x0A {
                try write(try input.take(1))
            } else if next.starts(with: [0x0D, 0x0A]) {
                try write(try input.take(2))
            } else {
                return
            }
        }
    }
}
