import ByteIO
import Output
import Streams
import TestSupport
import Testing

/// A source is one file and one line in a list; a file that no list names would never be asked.
@Suite struct ListTests {
    @Test func everyFileOfSourcesIsAKindInTheList() throws {
        let folder = Project.root + "/Sources/Streams/Sources"
        let files = try Files.list(folder)
        var declared: [String] = []
        for file in files {
            let text = try Files.readText(folder + "/" + file)
            let names = text.matches(of: /static let (\w+) = SourceKind\(\n? *name: "(\w+)"/).map { String($0.2) }
            #expect(names.count == 1, "\(file) declares \(names.count) kinds")
            declared += names
        }
        #expect(declared.sorted() == SourceKind.all.map(\.name).sorted())
        #expect(Set(declared).count == files.count)
    }

    @Test func everyFormatHasItsOwnName() {
        let names = NamedFormat.all.map(\.name)
        #expect(Set(names).count == names.count && names.contains("ndjson") && names.contains("wet"))
    }

    /// A struct that conforms and that no name gives could not be asked for.
    @Test func everyFileOfFormatsIsInTheList() throws {
        let folder = Project.root + "/Sources/Streams/Sinks"
        let made = Set(NamedFormat.all.map { "\(type(of: $0.make(WriterOptions(), .never)))" })
        for file in try Files.list(folder) where file.hasSuffix("Format.swift") && file != "AnswerFormat.swift" {
            #expect(made.contains(String(file.dropLast(6))), "\(file) is no format of --output")
        }
    }
}
