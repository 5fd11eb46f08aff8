import ByteIO

/// Where the project's files lie, found from this file's own place.
public enum Project {
    public static let root = String(#filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 })

    public static func text(_ path: String) throws -> String { try Files.readText(root + "/" + path) }
}

/// A page of Fixtures/Pages.
public struct Fixture: Sendable, CustomStringConvertible {
    public let slug: String
    public let isText: Bool

    public var description: String { slug }
    public var folder: String { Project.root + "/Fixtures/Pages/" + slug }
    public var sourcePath: String { folder + (isText ? "/source.txt" : "/source.html") }

    public func source() throws -> [UInt8] { try Files.read(sourcePath) }
    public func expectedText() throws -> String { try Files.readText(folder + "/expected.txt") }
    public func expectedFields() throws -> String { try Files.readText(folder + "/expected.json") }

    public static let all: [Fixture] = {
        let folder = Project.root + "/Fixtures/Pages"
        return ((try? Files.list(folder)) ?? []).filter { Files.isFolder(folder + "/" + $0) }.map {
            Fixture(slug: $0, isText: Files.exists(folder + "/" + $0 + "/source.txt"))
        }
    }()
}
