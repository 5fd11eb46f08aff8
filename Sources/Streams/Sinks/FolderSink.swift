package import ByteIO
internal import Synchronization

/// A folder with a file an answer, at the place that its page has in the inputs. Each file comes whole or not at all, and
/// none is put over an input or over another page's file.
package final class FolderSink: AnswerSink {
    private let folder: String
    private let ending: String
    private let beginning: [UInt8]
    private let inputs: Set<Files.Identity>
    private let written = Mutex<Set<String>>([])
    /// Endings of pages, in whose place the format's comes.
    private static let pageEndings = [".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt"]
    /// Bytes of the longest name that file systems of Linux take, less the ending and what writing aside adds.
    private static let longestName = 200

    /// - Parameter inputs: files that are never written over.
    package init(_ folder: String, format: any AnswerFormat, inputs: Set<Files.Identity>) {
        self.folder = folder
        self.inputs = inputs
        ending = format.fileEnding
        beginning = format.beginning
    }

    package func write(_ answer: Answer) throws(IOFailure) {
        guard !answer.output.isEmpty else { return }
        let path = folder + "/" + place(of: answer.path)
        if let identity = Files.Identity(path), inputs.contains(identity) {
            throw IOFailure("write", path, reason: "it is an input")
        }
        if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
        try Files.replace(path, with: beginning + answer.output)
    }

    /// A path below the folder that no other answer has.
    private func place(of path: String) -> String {
        let whole = Self.safe(path)
        let stem = Self.pageEndings.first { whole.lowercased().hasSuffix($0) }.map { String(whole.dropLast($0.count)) } ?? whole
        return written.withLock { written in
            var candidate = stem + ending
            var number = 1
            while !written.insert(candidate).inserted {
                candidate = number == 1 ? whole + ending : "\(whole).\(number)\(ending)"
                number += 1
            }
            return candidate
        }
    }

    /// Names from archives and records may be anything: none leads out of the folder.
    static func safe(_ path: String) -> String {
        let names = path.split(separator: "/").filter { $0 != "." && $0 != ".." }.map { name in
            let clean = name.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "_" : Character($0) }
            var text = String(clean)
            while text.utf8.count > longestName { text.removeLast() }
            return text
        }
        return names.isEmpty ? "page" : names.joined(separator: "/")
    }
}
