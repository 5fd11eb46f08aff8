import ByteIO
import Foundation
import TestSupport
import Testing

@Suite struct ByteIOTests {
    private func temporaryFile(_ bytes: [UInt8]) throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
        try Files.write(bytes, to: path)
        return path
    }

    @Test func linesComeWithoutTheirFeedsAndTheLastNeedsNone() throws {
        let input = try InputDescriptor(path: temporaryFile(Array("one\n\nthree".utf8)))
        var lines: [String] = []
        while let line = try input.readLine(limit: 100) { lines.append(String(decoding: line.bytes, as: UTF8.self)) }
        #expect(lines == ["one", "", "three"])
    }

    @Test func aLineOverTheLimitIsCutAndTheNextOneIsWhole() throws {
        let long = [UInt8](repeating: 0x61, count: 200_000)
        let input = try InputDescriptor(path: temporaryFile(long + [0x0A] + Array("next\n".utf8)))
        let cut = try #require(try input.readLine(limit: 1000))
        #expect(cut.isCut && cut.bytes.count == 1000)
        let next = try #require(try input.readLine(limit: 1000))
        #expect(!next.isCut && next.bytes == Array("next".utf8))
        #expect(try input.readLine(limit: 1000) == nil)
    }

    @Test func linesLongerThanAChunkAreJoined() throws {
        let long = [UInt8](repeating: 0x62, count: 300_000)
        let input = try InputDescriptor(path: temporaryFile(Array("short\n".utf8) + long))
        #expect(try input.readLine(limit: 1 << 20)?.bytes.count == 5)
        #expect(try input.readLine(limit: 1 << 20)?.bytes == long)
    }

    @Test func aMissingFileIsAnErrorWithItsNameAndReason() {
        let error = #expect(throws: IOFailure.self) { try Files.read("/nowhere/at/all") }
        #expect(error?.description == "/nowhere/at/all: cannot open: No such file or directory")
    }

    @Test func aFullDiskIsAnErrorAndNoLoss() throws {
        let error = #expect(throws: IOFailure.self) { try Files.write([1, 2, 3], to: "/dev/full") }
        #expect(error?.isBrokenPipe == false)
    }

    @Test func brokenGzipIsAnError() {
        #expect(throws: IOFailure.self) { try Gzip.decompress([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2], name: "x.gz") }
    }
}
