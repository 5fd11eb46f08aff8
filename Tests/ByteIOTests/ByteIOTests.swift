import ByteIO
import Foundation
import TestSupport
import Testing

@Suite struct ByteIOTests {
    private func temporaryFile(_ bytes: [UInt8]) throws -> String {
        let path = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try Files.write(bytes, to: path)
        return path
    }

    @Test func linesComeWithoutTheirFeedsAndTheLastNeedsNone() throws {
        let input = try BufferedInput(DescriptorSource(path: temporaryFile(Array("one\n\nthree".utf8))))
        var lines: [String] = []
        while let line = try input.readLine(limit: 100) { lines.append(String(decoding: line.bytes, as: UTF8.self)) }
        #expect(lines == ["one", "", "three"])
    }

    @Test func aLineOverTheLimitIsCutAndTheNextOneIsWhole() throws {
        let long = [UInt8](repeating: 0x61, count: 200_000)
        let input = try BufferedInput(DescriptorSource(path: temporaryFile(long + [0x0A] + Array("next\n".utf8))))
        let cut = try #require(try input.readLine(limit: 1000))
        #expect(cut.isCut && cut.bytes.count == 1000)
        let next = try #require(try input.readLine(limit: 1000))
        #expect(!next.isCut && next.bytes == Array("next".utf8))
        #expect(try input.readLine(limit: 1000) == nil)
    }

    @Test func linesLongerThanAChunkAreJoined() throws {
        let long = [UInt8](repeating: 0x62, count: 300_000)
        let input = try BufferedInput(DescriptorSource(path: temporaryFile(Array("short\n".utf8) + long)))
        #expect(try input.readLine(limit: 1 << 20)?.bytes.count == 5)
        #expect(try input.readLine(limit: 1 << 20)?.bytes == long)
    }

    @Test func aMissingFileIsAnErrorWithItsNameAndReason() {
        let error = #expect(throws: IOError.self) { try Files.read("/nowhere/at/all") }
        #expect(error?.description == "/nowhere/at/all: cannot open: No such file or directory")
    }

    @Test func aFullDiskIsAnErrorAndNoLoss() throws {
        let error = #expect(throws: IOError.self) { try Files.write([1, 2, 3], to: "/dev/full") }
        #expect(error?.isBrokenPipe == false)
    }

    @Test func aFolderOrAFIFOIsNoRegularFile() throws {
        let folder = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try Files.makeFolder(folder)
        _ = unsafe mkfifo(folder + "/pipe", 0o600)
        for path in [folder, folder + "/pipe", "/dev/zero"] {
            let error = #expect(throws: IOError.self) { try Files.readRegular(path) }
            #expect(error?.reason == "it is no regular file")
        }
    }

    @Test func aLinkToTheFolderAboveIsNotFollowedForEver() throws {
        let folder = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try Files.makeFolder(folder + "/a/b")
        try Files.write([1], to: folder + "/a/b/x.yaml")
        _ = unsafe symlink(folder, folder + "/a/b/up")
        _ = unsafe symlink(folder, folder + "/a/b/up2")
        #expect(try Files.find(in: folder, endings: [".yaml"]) == ["a/b/x.yaml"])
    }

    @Test func aFolderIsInsideAnotherWhetherItIsThereOrNot() throws {
        let folder = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try Files.makeFolder(folder + "/in/deep")
        #expect(Files.isInside(folder + "/in/deep", folder + "/in") && Files.isInside(folder + "/in/new/newer", folder + "/in"))
        #expect(Files.isInside(folder + "/in", folder + "/in") && !Files.isInside(folder + "/out", folder + "/in"))
    }

    @Test func aResumedFileGoesOnBehindItsLastWholeLine() throws {
        let path = try temporaryFile(Array("one\ntwo\nthr".utf8))
        let (output, lines) = try OutputDescriptor.resuming(path)
        try output.write("three\n")
        let text = try Files.readText(path)
        #expect(lines == 2 && text == "one\ntwo\nthree\n")
    }
}
