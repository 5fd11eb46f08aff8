import ByteIO
import Foundation
import TestSupport
import Testing

/// Members, frames and streams, one after another, whole, cut and damaged. The commands that compress are those of the system.
@Suite struct CompressionTests {
    static let tools: [(CompressionFormat, String)] = [(.gzip, "gzip"), (.zstd, "zstd"), (.bzip2, "bzip2"), (.xz, "xz")]
    static let present = tools.filter { Files.exists("/usr/bin/" + $0.1) || Files.exists("/bin/" + $0.1) }

    private func compressed(_ text: String, _ tool: String) throws -> [UInt8] {
        let path = TemporaryFolder.url.appending(path: UUID().uuidString).path()
        try Files.write(Array(text.utf8), to: path)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [tool, "-c", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        return Array(pipe.fileHandleForReading.readDataToEndOfFile())
    }

    private func source(_ bytes: [UInt8]) throws -> BufferedInput { try Files.decompressed(MemorySource(bytes, name: "x")) }

    private func text(_ bytes: [UInt8]) throws -> String { String(decoding: try source(bytes).readWhole(limit: 1 << 24), as: UTF8.self) }

    @Test func gzipAndOneMoreAreThere() { #expect(Self.present.count >= 2) }

    @Test(arguments: present)
    func allMembersAreRead(_ format: CompressionFormat, _ tool: String) throws {
        let long = String(repeating: "Слова и ещё слова. ", count: 20_000)
        let bytes = try compressed("one\n", tool) + compressed(long, tool) + compressed("three", tool)
        #expect(CompressionFormat(magic: bytes[...]) == format)
        #expect(try text(bytes) == "one\n" + long + "three")
    }

    @Test(arguments: present)
    func aCutMemberIsAnErrorThatSaysWhere(_ format: CompressionFormat, _ tool: String) throws {
        let first = try compressed("one\n", tool)
        let second = try compressed(String(repeating: "two\n", count: 1000), tool)
        let error = #expect(throws: IOError.self) { try text(first + second.dropLast(5)) }
        #expect(error?.reason.contains("at byte \(first.count) is cut") == true, "\(String(describing: error))")
    }

    @Test(arguments: 1...9)
    func aMemberThatIsCutInItsHeaderIsAnError(_ length: Int) throws {
        let member = try compressed("one\n", "gzip")
        let error = #expect(throws: IOError.self) { try text(member + member.prefix(length)) }
        #expect(error?.reason.contains("at byte \(member.count) is cut") == true, "\(String(describing: error))")
    }

    @Test(arguments: present)
    func behindADamagedMemberReadingGoesOn(_ format: CompressionFormat, _ tool: String) throws {
        let first = try compressed("one\n", tool)
        let noise = (0..<200).map { _ in UUID().uuidString }.joined(separator: "\n")
        var second = try compressed(noise, tool)
        for index in (second.count / 2)..<(second.count / 2 + 12) { second[index] ^= 0x5A }
        let input = try source(first + second + compressed("three\n", tool))
        #expect(try input.readLine(limit: 100).map { String(decoding: $0.bytes, as: UTF8.self) } == "one")
        var failure: IOError?
        var rest: [String] = []
        while true {
            do {
                guard let line = try input.readLine(limit: 100) else { break }
                rest.append(String(decoding: line.bytes, as: UTF8.self))
            } catch {
                #expect(failure == nil && error.canGoOn)
                failure = error
                input.discardReady()
            }
        }
        #expect(failure?.reason.contains("at byte \(first.count) is damaged") == true)
        #expect(rest.last == "three")
    }

    @Test func zerosBehindTheLastMemberArePaddingAndOtherBytesAreTold() throws {
        let member = try compressed("one\n", "gzip")
        let padded = try source(member + [UInt8](repeating: 0, count: 1000))
        #expect(try padded.readWhole(limit: 100).count == 4 && padded.notes == [])
        let followed = try source(member + Array("not gzip".utf8))
        #expect(try followed.readWhole(limit: 100).count == 4)
        #expect(followed.notes.count == 1 && followed.notes[0].contains("the 8 bytes from byte \(member.count) on"))
    }

    @Test func aBombIsStoppedAtTheLimit() throws {
        let bomb = try compressed(String(repeating: "0", count: 10_000_000), "gzip")
        #expect(bomb.count < 20_000)
        #expect(try source(bomb).readAll(limit: 1000).count == 1001)
        let error = #expect(throws: IOError.self) { try source(bomb).readWhole(limit: 1000) }
        #expect(error?.reason == "it is longer than the limit of 1000 bytes")
    }
}
