import ByteIO
import PageTree
import TestSupport

/// A case of a .dat file.
struct TreeCase {
    var data = ""
    var expected: [String] = []
    var fragment: String?
    /// Nil for both ways.
    var scripting: Bool?

    var context: FragmentContext? {
        guard let fragment else { return nil }
        if fragment.hasPrefix("svg ") { return FragmentContext(name: fragment.dropFirst(4).lowercased(), namespace: .svg) }
        if fragment.hasPrefix("math ") { return FragmentContext(name: fragment.dropFirst(5).lowercased(), namespace: .mathML) }
        return FragmentContext(name: fragment)
    }

    static func read(_ path: String) throws -> [TreeCase] {
        // Lines are split at line feeds alone: a CR LF is one Character.
        let lines = String(decoding: try Files.read(path), as: UTF8.self).utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        var cases: [TreeCase] = []
        var section = ""
        var data: [String] = []
        for line in lines {
            if line == "#data" {
                cases.append(TreeCase())
                data = []
                section = line
            } else if line == "#errors", section == "#data" {
                cases[cases.count - 1].data = data.joined(separator: "\n")
                section = line
            } else if section != "#data", line == "#script-on" || line == "#script-off" {
                cases[cases.count - 1].scripting = line == "#script-on"
            } else if section != "#data", ["#new-errors", "#document-fragment", "#document"].contains(line) {
                section = line
            } else if section == "#data" {
                data.append(line)
            } else if section == "#document-fragment" {
                cases[cases.count - 1].fragment = line
                section = ""
            } else if section == "#document" {
                cases[cases.count - 1].expected.append(line)
            }
        }
        return cases.map {
            var one = $0
            while one.expected.last == "" { one.expected.removeLast() }
            // A text may hold line feeds; the dump is compared as one string.
            return one
        }
    }
}
