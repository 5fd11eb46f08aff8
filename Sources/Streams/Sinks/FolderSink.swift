package import ByteIO
internal import Synchronization

/// A folder with a file an answer, at the place that its page has in the inputs. Each file comes whole or not at all, and
/// none is put over an input or over another page's file.
package final class FolderSink: AnswerSink {
    private let folder: String
    private let ending: String
    private let beginning: [UInt8]
    private let inputs: Set<Files.Identity>
    private let taken = Mutex<(files: Set<String>, folders: Set<String>)>(([], []))
    /// Endings of pages, in whose place the format's comes.
    private static let pageEndings = [".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt"]
    /// Bytes of the longest name that file systems of Linux take, less the ending and what writing aside adds.
    private static let longestName = 200
    private static let longestPath = 2_000

    /// - Parameter inputs: files that are never written over.
    package init(_ folder: String, format: any AnswerFormat, inputs: Set<Files.Identity>) {
        self.folder = folder
        self.inputs = inputs
        ending = format.fileEnding
        beginning = format.beginning
    }

    package func write(_ answer: Answer) throws(IOError) {
        guard !answer.output.isEmpty else { return }
        let path = folder + "/" + place(of: answer.path)
        if let identity = Files.Identity(path), inputs.contains(identity) {
            throw IOError("write", path, reason: "it is an input")
        }
        if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
        try Files.replace(path, with: beginning + answer.output, part: "part")
    }

    /// A path below the folder that no other answer has, and that leads through none.
    private func place(of path: String) -> String {
        let whole = Self.safe(path)
        let stem = Self.pageEndings.first { whole.lowercased().hasSuffix($0) }.map { String(whole.dropLast($0.count)) } ?? whole
        return taken.withLock { taken in
            let folder = Self.folder(of: stem, besides: taken.files)
            for end in folder.indices.dropFirst() { taken.folders.insert(folder[..<end].joined(separator: "/")) }
            taken.folders.insert(folder.joined(separator: "/"))
            func candidate(_ name: Substring, _ number: Int) -> String {
                (folder + [name + (number == 0 ? "" : ".\(number)") + ending]).joined(separator: "/")
            }
            let names = (stem: Self.name(stem), whole: Self.name(whole))
            var place = candidate(names.stem, 0)
            var number = 0
            while taken.folders.contains(place) || !taken.files.insert(place).inserted {
                place = candidate(names.whole, number)
                number += 1
            }
            return place
        }
    }

    private static func name(_ path: String) -> Substring { path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...] }

    /// The folders that a path leads through; one that has the name of a file that was written is called otherwise.
    private static func folder(of path: String, besides files: Set<String>) -> [Substring] {
        var folder: [Substring] = []
        for name in path.split(separator: "/").dropLast() {
            folder.append(name)
            while files.contains(folder.joined(separator: "/")) { folder[folder.count - 1] += "_" }
        }
        return folder
    }

    /// Names from archives and records may be anything: none leads out of the folder.
    static func safe(_ path: String) -> String {
        let names = path.split(separator: "/").filter { $0 != "." && $0 != ".." }.map { name in
            let clean = name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "_" : Character($0) }
            var text = String(clean)
            while text.utf8.count > longestName { text.removeLast() }
            return text
        }
        // What leads too deep stands at the top, so that paths stay shorter than systems take.
        let path = names.joined(separator: "/")
        return names.isEmpty ? "page" : path.utf8.count > longestPath ? names[names.count - 1] : path
    }
}
