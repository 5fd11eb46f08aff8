import ByteIO
import JSONText
import PageTree
import TestSupport
import Testing

/// html5lib's cases for the tokenizer, which stand beside the project and are not a part of it.
@Suite struct TokenizerTests {
    private static let folder = Project.root + "/../shared/html5lib/tokenizer"
    static let files = ((try? Files.list(folder)) ?? []).filter { $0.hasSuffix(".test") }.sorted()

    @Test func theCasesAreThere() {
        if Self.files.isEmpty { print("html5lib's tokenizer cases are left out: \(Self.folder) is not there") }
    }

    /// Cases of `xmlViolation.test` ask for text that XML may hold, which is nobody's wish here; it has another key, so that it is
    /// left out. Errors are not compared: the tokenizer tells none.
    @Test(arguments: files) func tokensAreThoseOfTheStandard(_ file: String) throws {
        let cases = try JSON(parsing: Files.read(Self.folder + "/" + file))["tests"]?.array ?? []
        for test in cases {
            for state in test["initialStates"]?.array?.compactMap(\.string) ?? ["Data state"] { try check(test, state, file) }
        }
    }

    private func check(_ test: JSON, _ state: String, _ file: String) throws {
        let isEscaped = test["doubleEscaped"]?.bool == true
        guard let input = text(test["input"], isEscaped), let output = test["output"]?.array else { return }
        let expected = output.compactMap { token($0, isEscaped) }
        // A lone surrogate is no text.
        guard expected.count == output.count else { return }
        let name = test["lastStartTag"]?.string ?? "xmp"
        let random = SeededRandom(UInt64(input.utf8.count))
        for cut in [Cutting.whole, .bytes, .random(random)] {
            let found = tokens(Array(input.utf8), state, name, cut)
            #expect(found == expected, "\(file): \(test["description"]?.string ?? "") in \(state), cut \(cut)")
        }
    }

    private func tokens(_ input: [UInt8], _ state: String, _ name: String, _ cutting: Cutting) -> [TokenRecorder.Token] {
        var recorder = TokenRecorder()
        recorder.allowsCDATA = state == "CDATA section state"
        var tokenizer = Tokenizer(recorder)
        switch state {
        case "RCDATA state": tokenizer.begin(in: .rcdata, after: Array(name.utf8))
        case "RAWTEXT state": tokenizer.begin(in: .rawtext, after: Array(name.utf8))
        case "Script data state": tokenizer.begin(in: .script, after: Array(name.utf8))
        case "PLAINTEXT state": tokenizer.begin(in: .plaintext, after: Array(name.utf8))
        case "CDATA section state": tokenizer.write(Array("<![CDATA[".utf8))
        default: break
        }
        for piece in cutting.pieces(of: input) { tokenizer.write(piece) }
        tokenizer.finish()
        return tokenizer.sink.tokens
    }

    private func token(_ json: JSON, _ isEscaped: Bool) -> TokenRecorder.Token? {
        guard let parts = json.array, let kind = parts.first?.string else { return nil }
        func part(_ index: Int) -> String? { parts.count > index ? text(parts[index], isEscaped) : nil }
        switch kind {
        case "DOCTYPE": return .doctype(part(1), part(2), part(3), isCorrect: parts[4].bool == true)
        case "StartTag":
            var attributes: [String: String] = [:]
            for member in parts[2].members ?? [] { attributes[text(.string(member.name), isEscaped)!] = text(member.value, isEscaped) }
            return part(1).map { .startTag($0, attributes, isSelfClosing: parts.count > 3 && parts[3].bool == true) }
        case "EndTag": return part(1).map { .endTag($0) }
        case "Comment": return part(1).map { .comment($0) }
        default: return part(1).map { .characters($0) }
        }
    }

    /// A string of a case; nil for one that is none, or holds half a surrogate pair.
    private func text(_ json: JSON?, _ isEscaped: Bool) -> String? {
        guard let string = json?.string else { return nil }
        guard isEscaped else { return string }
        var units: [UInt16] = []
        var rest = Array(string.utf16)[...]
        while let unit = rest.popFirst() {
            if unit == 0x5C, rest.first == 0x75, let value = UInt16(String(decoding: rest.dropFirst().prefix(4), as: UTF16.self), radix: 16)
            {
                units.append(value)
                rest = rest.dropFirst(5)
            } else {
                units.append(unit)
            }
        }
        let text = String(decoding: units, as: UTF16.self)
        return Array(text.utf16) == units ? text : nil
    }
}

/// Ways of cutting a page.
enum Cutting: CustomStringConvertible {
    case whole, bytes
    case random(SeededRandom)

    var description: String {
        switch self {
        case .whole: "whole"
        case .bytes: "byte by byte"
        case .random: "at random"
        }
    }

    func pieces(of bytes: [UInt8]) -> [[UInt8]] {
        switch self {
        case .whole: return [bytes]
        case .bytes: return bytes.map { [$0] }
        case .random(var random):
            var pieces: [[UInt8]] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = Int.random(in: 0...min(rest.count, 24), using: &random)
                pieces.append(Array(rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
            return pieces
        }
    }
}
