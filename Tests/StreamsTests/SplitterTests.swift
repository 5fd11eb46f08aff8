import ByteIO
import Foundation
import TestSupport
import Testing

@testable import Streams

/// Parts of a stream: records whole, nothing lost, nothing written over.
@Suite struct SplitterTests {
    private final class Bytes: ByteSource {
        let name = "test"
        private var chunks: [[UInt8]]
        init(_ bytes: [UInt8], by size: Int) {
            chunks = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min(bytes.count, $0 + size)]) }
        }
        func read() throws(IOError) -> [UInt8] { chunks.isEmpty ? [] : chunks.removeFirst() }
    }

    private static func warc(_ bodies: [String]) -> [UInt8] {
        Array(bodies.map { "WARC/1.1\r\nWARC-Type: resource\r\nContent-Length: \($0.utf8.count)\r\n\r\n\($0)\r\n\r\n" }.joined().utf8)
    }

    private func parts(_ bytes: [UInt8], _ size: StreamSplitter.Size, isWARC: Bool, chunk: Int = 7) throws -> [[UInt8]] {
        let folder = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try Files.makeFolder(folder)
        let input = BufferedInput(Bytes(bytes, by: chunk))
        let splitter = StreamSplitter(size) { "\(folder)/\($0)" }
        let done = try isWARC ? splitter.split(WARCCutter(input)) : splitter.split(LineCutter(input))
        #expect(try Files.list(folder).count == done.parts)
        return try (0..<done.parts).map { try Files.read("\(folder)/\($0)") }
    }

    @Test(arguments: [1, 2, 3, 100], [1, 7, 1000])
    func partsAreTheStreamAgain(_ records: Int, _ chunk: Int) throws {
        let lines = Array((0..<10).map { "{\"id\":\($0)}\n" }.joined().utf8) + Array("{\"last\":true}".utf8)
        let cut = try parts(lines, .init(records: records), isWARC: false, chunk: chunk)
        #expect(cut.flatMap(\.self) == lines && cut.count == (11 + records - 1) / records)
        let archive = Self.warc((0..<10).map { String(repeating: "WARC/1.0\r\n\r\n", count: $0) })
        let cutArchive = try parts(archive, .init(records: records), isWARC: true, chunk: chunk)
        #expect(cutArchive.flatMap(\.self) == archive && cutArchive.count == (10 + records - 1) / records)
        #expect(cutArchive.allSatisfy { $0.starts(with: Array("WARC/1.1".utf8)) })
    }

    @Test func aPartIsFullAtItsBytesAndHasOneRecordAtLeast() throws {
        let archive = Self.warc(["a", String(repeating: "b", count: 5000), "c", "d"])
        #expect(try parts(archive, .init(bytes: 1), isWARC: true).count == 4)
        #expect(try parts(archive, .init(bytes: 200), isWARC: true).count == 2)
    }

    @Test func anEmptyStreamHasNoParts() throws {
        #expect(try parts([], .init(records: 1), isWARC: false).isEmpty)
    }

    @Test func aCutOrFalseRecordIsAnErrorWithItsPlace() throws {
        let whole = Self.warc(["abc", "defgh"])
        #expect(throws: IOError.self) { try self.parts(Array(whole.dropLast(8)), .init(records: 1), isWARC: true) }
        #expect(throws: IOError.self) { try self.parts(whole + Array("noise\n".utf8), .init(records: 1), isWARC: true) }
    }

    @Test func whatIsThereIsNotWrittenOver() throws {
        let folder = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try Files.makeFolder(folder)
        try Files.write([1], to: folder + "/0")
        #expect(throws: IOError.self) {
            try StreamSplitter(.init(records: 1)) { "\(folder)/\($0)" }.split(LineCutter(BufferedInput(Bytes([65, 10], by: 9))))
        }
        #expect(try Files.read(folder + "/0") == [1])
    }
}
