import ByteIO
import JSONText
import TextEncoding

/// How often a page that says nothing of its encoding, or the wrong thing, is read to the byte: gold sets are written in the old
/// encodings of their languages and read back.
enum EncodingBenchmarks {
    /// `Benchmarks --encodings [--each N] [--dump FOLDER] FOLDER…`: N pages a language (40), `--dump` writes the pages for other detectors.
    static func run(_ arguments: [String]) throws {
        var most = 40
        var dump: String?
        var folders: [String] = []
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--each": most = Int(rest.popFirst() ?? "") ?? most
            case "--dump": dump = rest.popFirst()
            default: folders.append(argument)
            }
        }
        let pages = try load(folders, most: most)
        var all = Tally()
        for (language, texts) in pages.sorted(by: { $0.key < $1.key }) {
            guard let encodings = encodings[language] else { continue }
            var ofLanguage = Tally()
            for encoding in encodings {
                let transcoder = Transcoder(encoding)
                var tally = Tally()
                for (number, text) in texts.enumerated() {
                    let (bytes, same) = transcoder.encode(text)
                    if bytes.allSatisfy({ $0 < 0x80 }) { continue }
                    tally.add(.removed, read(bytes, nil, same), "\(language) \(encoding.rawValue) \(number)")
                    if encoding == .utf16le || encoding == .utf16be { continue }
                    for wrong in wrongLabels(encoding) {
                        tally.add(.wrong, read(bytes, wrong, same), "\(language) \(encoding.rawValue) \(number) as \(wrong)")
                    }
                    tally.add(.right, read(bytes, encoding.rawValue, same), "\(language) \(encoding.rawValue) \(number) right")
                    if let dump { try Files.write(bytes, to: "\(dump)/\(language).\(encoding.rawValue).\(number)") }
                }
                print("\(language) \(encoding.rawValue): \(tally)")
                for fault in tally.faults.prefix(6) { print("    \(fault)") }
                ofLanguage += tally
            }
            print("\(language): \(ofLanguage)")
            all += ofLanguage
        }
        print("all: \(all)")
    }

    private enum Kind: Int, CaseIterable { case removed, wrong, right }

    private struct Tally: CustomStringConvertible {
        var good = [0, 0, 0]
        var pages = [0, 0, 0]
        var unsure = 0
        var faults: [String] = []

        mutating func add(_ kind: Kind, _ outcome: (isSame: Bool, choice: EncodingChoice), _ name: String) {
            pages[kind.rawValue] += 1
            if outcome.isSame { good[kind.rawValue] += 1 } else if !outcome.choice.isSure { unsure += 1 }
            if !outcome.isSame {
                faults.append("\(name): \(outcome.choice.name) \(outcome.choice.reason.rawValue) \(outcome.choice.confidence)")
            }
        }

        static func += (left: inout Tally, right: Tally) {
            for index in 0..<3 {
                left.good[index] += right.good[index]
                left.pages[index] += right.pages[index]
            }
            left.unsure += right.unsure
        }

        var description: String {
            let parts = Kind.allCases.map { kind in
                let share = pages[kind.rawValue] == 0 ? 1 : Double(good[kind.rawValue]) / Double(pages[kind.rawValue])
                return "\(kind) \(good[kind.rawValue])/\(pages[kind.rawValue]) (\((share * 1000).rounded() / 10) %)"
            }
            return parts.joined(separator: ", ") + ", wrong but said to be a guess \(unsure)"
        }
    }

    private static func read(_ bytes: [UInt8], _ label: String?, _ same: String) -> (isSame: Bool, choice: EncodingChoice) {
        let head = label.map { Array("<meta charset=\($0)>".utf8) } ?? []
        let decoded = DecodedBytes(head + bytes, EncodingEvidence())
        return (decoded.bytes.dropFirst(head.count).elementsEqual(same.utf8), decoded.choice)
    }

    /// What the authors of wrong labels wrote: the server's default, the editor's, the neighbours' encoding.
    private static func wrongLabels(_ encoding: CharacterEncoding) -> [String] {
        switch encoding {
        case .utf8: ["windows-1252", "windows-1251", "iso-2022-jp", "gbk", "shift_jis"]
        case .windows1252: ["utf-8", "windows-1251", "iso-8859-2"]
        case .windows1250: ["utf-8", "iso-8859-1", "iso-8859-2"]
        case .windows1251: ["utf-8", "iso-8859-1", "koi8-r"]
        case .koi8R: ["utf-8", "iso-8859-1", "windows-1251"]
        default: ["utf-8", "iso-8859-1"]
        }
    }

    private static let encodings: [String: [CharacterEncoding]] = {
        var encodings: [String: [CharacterEncoding]] = [:]
        let table: KeyValuePairs<String, [CharacterEncoding]> = [
            "ru": [.windows1251, .koi8R, .ibm866, .iso88595, .xMacCyrillic, .utf8, .utf16le], "uk": [.windows1251, .koi8U, .utf8],
            "be bg mk sr": [.windows1251, .utf8], "pl cs sk hu sl hr ro": [.windows1250, .iso88592, .utf8],
            "en de fr es it pt nl sv da no fi is ca eu gl": [.windows1252, .utf8], "el": [.windows1253, .iso88597, .utf8],
            "tr": [.windows1254, .utf8], "he": [.windows1255, .utf8], "ar": [.windows1256, .utf8], "lt lv et": [.windows1257, .utf8],
            "vi": [.windows1258, .utf8],
            "th": [.windows874, .utf8], "zh": [.gb18030, .utf8, .utf16be], "zh-hant": [.big5, .utf8], "ja": [.shiftJis, .eucJp, .utf8],
            "ko": [.eucKr, .utf8],
        ]
        for (languages, list) in table { for language in languages.split(separator: " ") { encodings[String(language)] = list } }
        return encodings
    }()

    /// Pages of gold sets by language, their charset taken out.
    private static func load(_ folders: [String], most: Int) throws -> [String: [String]] {
        var pages: [String: [String]] = [:]
        for folder in folders {
            for line in try Files.readText(folder + "/pages.jsonl").split(separator: "\n") {
                let page = try JSON(parsing: String(line))
                guard let language = page["lang"]?.string, let id = page["id"]?.string, pages[language, default: []].count < most else {
                    continue
                }
                let decoded = DecodedBytes(try Files.read("\(folder)/html/\(id).html.gz"), EncodingEvidence())
                guard !decoded.holdsUndecodable else { continue }
                pages[language, default: []].append(withoutLabels(decoded.bytes))
            }
        }
        return pages
    }

    /// The same page with `charset` and `encoding` made words that no reader looks for.
    private static func withoutLabels(_ bytes: [UInt8]) -> String {
        var bytes = bytes
        for word in ["charset", "encoding"] {
            let wanted = Array(word.utf8)
            for start in bytes.indices.dropLast(wanted.count) where bytes[start] | 0x20 == wanted[0] {
                if (0..<wanted.count).allSatisfy({ bytes[start + $0] | 0x20 == wanted[$0] }) { bytes[start] = UInt8(ascii: "x") }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
