package import ByteIO
package import Extraction

/// The inputs of a run: paths, standard input for "-", folders with all that is in them.
package enum Inputs {
    /// Opens paths one after another, each when its turn comes.
    /// - Parameter next: the next path, or nil at the end.
    package static func source(_ options: SourceOptions, next: @escaping () throws(IOError) -> String?) -> any PageSource {
        SourceSequence(PathSupply(options, next: next))
    }

    /// The paths of a list.
    package static func source(_ paths: [String], _ options: SourceOptions) -> any PageSource {
        var rest = paths[...]
        return source(options) { () throws(IOError) in rest.popFirst() }
    }

    /// The bytes of all files that paths lead to, as they lie on the disk; nil where that can't be known, or not quickly.
    package static func size(_ paths: [String]) -> Int? {
        var sum = 0
        var files = 0
        for path in paths {
            let path = path == "-" ? "/dev/stdin" : path
            guard Files.isFolder(path) else {
                guard let size = Files.size(ofRegular: path) else { return nil }
                sum += size
                continue
            }
            guard let found = try? Files.find(in: path, endings: [""]) else { return nil }
            files += found.count
            if files > mostFilesMeasured { return nil }
            for file in found { sum += Files.size(ofRegular: path + "/" + file) ?? 0 }
        }
        return sum
    }

    /// Asking for the size of so many takes a fifth of a second.
    private static let mostFilesMeasured = 50_000

    /// The paths in a list of such, each with a zero byte behind it, as `find -print0` writes.
    package static func source(pathsIn list: BufferedInput, _ options: SourceOptions) -> any PageSource {
        source(options) { () throws(IOError) in
            guard let path = try list.readItem(endingIn: 0, limit: 1 << 16) else { return nil }
            // As find(1) never writes; a device that gives zeros would go on for ever.
            guard !path.isEmpty else { throw IOError("read", list.name, reason: "it holds an empty path") }
            return String(decoding: path, as: UTF8.self)
        }
    }
}

/// Sources by path.
final class PathSupply: SourceSupply {
    let name = "the inputs"
    let leftOut: [String: Int] = [:]
    private let options: SourceOptions
    private let nextPath: () throws(IOError) -> String?

    init(_ options: SourceOptions, next: @escaping () throws(IOError) -> String?) {
        self.options = options
        nextPath = next
    }

    func next() throws(IOError) -> (any PageSource)? {
        guard let path = try nextPath() else { return nil }
        do {
            if path == "-" {
                let context = SourceContext(name: "stdin", id: "-", path: "stdin", file: nil, options: options)
                return try SourceOpening.open(DescriptorSource.standardInput(), context)
            }
            if Files.isFolder(path) { return SourceSequence(FolderFiles(path, options)) }
            let context = SourceContext(name: path, path: path, file: path, options: options)
            if options.follows { return try SourceOpening.open(FollowedFile(path: path), context) }
            return try SourceOpening.open(DescriptorSource(path: path), context)
        } catch {
            // The next path may be sound.
            throw error.recoverable
        }
    }
}

/// The files of a folder and of the folders in it, in the order of their paths' bytes.
final class FolderFiles: SourceSupply {
    let name: String
    private let options: SourceOptions
    /// What is still to be looked at, the next one last: paths below the folder, with the folders that they stand in.
    private var waiting: [(path: String, within: Set<Files.Identity>)] = []
    private(set) var leftOut: [String: Int] = [:]

    init(_ folder: String, _ options: SourceOptions) {
        name = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        self.options = options
        waiting = [("", [])]
    }

    func next() throws(IOError) -> (any PageSource)? {
        while let (path, within) = waiting.popLast() {
            let full = path.isEmpty ? name : name + "/" + path
            do {
                if Files.isFolder(full) {
                    try enter(full, path, within)
                } else if !Files.isRegular(full) {
                    leftOut["file that is no regular one", default: 0] += 1
                } else if !options.wants(path) {
                    leftOut["file that --include or --exclude leaves out", default: 0] += 1
                } else {
                    var context = SourceContext(name: full, path: path, file: full, options: options)
                    context.isOneOfMany = true
                    return try SourceOpening.open(DescriptorSource(regularFile: full), context)
                }
            } catch {
                throw error.recoverable
            }
        }
        return nil
    }

    private func enter(_ full: String, _ path: String, _ within: Set<Files.Identity>) throws(IOError) {
        // A link to a folder above would never end.
        guard let own = Files.Identity(full), !within.contains(own) else {
            leftOut["link to a folder above it", default: 0] += 1
            return
        }
        let inside = within.union([own])
        for name in try Files.list(full).reversed() { waiting.append((path.isEmpty ? name : path + "/" + name, inside)) }
    }
}

/// One page of one file.
package enum SinglePage {
    /// Reads a file, or standard input for "-", that holds one page.
    /// - Throws: `IOError`, also for what is no page and for what holds several.
    package static func read(_ path: String, _ options: SourceOptions) throws(IOError) -> Page {
        let source = Inputs.source([path], options)
        guard let item = try source.next() else { throw IOError("read", path, reason: "there is no page in it") }
        if try source.next() != nil { throw IOError("read", path, reason: "it holds several pages; this takes one") }
        do {
            return try ItemReading(names: RecordNames(), largestPage: options.largestPage).read(item).0.page
        } catch {
            throw IOError("read", path, reason: error.reason)
        }
    }
}
