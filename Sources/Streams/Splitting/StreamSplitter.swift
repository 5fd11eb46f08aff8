package import ByteIO

/// Deals the records of a stream out to numbered files: each record whole, in order, so that the files one after another
/// are the stream again.
package struct StreamSplitter {
    /// When a part is full: at so many records or bytes, whichever comes first. A part has one record at least.
    package struct Size: Sendable {
        package var records: Int
        package var bytes: Int

        package init(records: Int = .max, bytes: Int = .max) {
            self.records = records
            self.bytes = bytes
        }
    }

    private let size: Size
    private let path: (_ number: Int) -> String
    private let tell: () -> Void

    /// - Parameters:
    ///   - tell: is called after each record.
    ///   - path: where the part of a number, from 0, goes.
    package init(_ size: Size, tell: @escaping () -> Void = {}, path: @escaping (_ number: Int) -> String) {
        self.size = size
        self.tell = tell
        self.path = path
    }

    /// Writes the parts, each under another name first: what has its name is whole.
    /// - Returns: how many parts and records there were.
    /// - Throws: `IOError`, also where a part's file is there already.
    /// - Complexity: O(n) over the stream; memory bounded by the longest line.
    package func split(_ cutter: some RecordCutter) throws(IOError) -> (parts: Int, records: Int) {
        var cutter = cutter
        var parts = 0
        var records = 0
        var isAtEnd = false
        while !isAtEnd {
            let name = path(parts)
            guard !Files.exists(name) else { throw IOError("write", name, reason: "it is there already") }
            let part = try writePart(name + ".part", &cutter)
            isAtEnd = part.isLast
            guard part.records > 0 else {
                try Files.remove(name + ".part")
                break
            }
            try Files.rename(name + ".part", to: name)
            parts += 1
            records += part.records
        }
        return (parts, records)
    }

    private func writePart(_ path: String, _ cutter: inout some RecordCutter) throws(IOError) -> (records: Int, isLast: Bool) {
        let output = try OutputDescriptor(creating: path)
        var records = 0
        var bytes = 0
        while records < size.records, bytes < size.bytes {
            let isThere = try cutter.copyRecord { (piece) throws(IOError) in
                bytes += piece.count
                try output.write(piece)
            }
            guard isThere else {
                try output.closeChecked()
                return (records, true)
            }
            records += 1
            tell()
        }
        try output.closeChecked()
        return (records, false)
    }
}
