import ByteIO
import TestSupport
import Testing

@testable import RuleGrammar

/// A condition, an action, a lint is one file and one line of a list: a file that no list has would be dead, and nobody
/// would notice.
@Suite struct ListTests {
    private func names(in folder: String) throws -> [String] {
        try Files.list(Project.root + "/Sources/RuleGrammar/" + folder).map { String($0.prefix { $0 != "." }) }.sorted()
    }

    @Test func everyFileOfConditionsIsInTheList() throws {
        #expect(try names(in: "Conditions") == ConditionKinds.all.map { "\($0)" }.sorted())
    }

    @Test func everyFileOfActionsIsInTheList() throws {
        #expect(try names(in: "Actions") == ActionKinds.all.map { "\($0)" }.sorted())
    }

    @Test func everyFileOfLintsIsInTheList() throws {
        #expect(try names(in: "Lints") == Lints.all.map { "\($0)" }.sorted())
    }

    @Test func noKeyAndNoNameStandsTwice() {
        #expect(Set(ConditionKinds.names).count == ConditionKinds.names.count)
        #expect(Set(ActionKinds.names).count == ActionKinds.names.count)
        #expect(Set(Lints.all.map { $0.id }).count == Lints.all.count)
    }

    @Test func everyCheckHasAnIDOfItsOwnAndALine() {
        #expect(Set(Checks.catalogue.map(\.id)).count == Checks.catalogue.count)
        #expect(Checks.catalogue.allSatisfy { !$0.about.isEmpty })
    }

    /// What the reader of YAML refuses is in the catalogue, too.
    @Test(arguments: ["a: [", "a: *b", "a: 1\na: 2", String(repeating: "- ", count: 60) + "x", ""])
    func whatTheReaderRefusesIsInTheCatalogue(_ text: String) throws {
        let diagnostic = try #require(RuleFileParser.parse(text, path: "x.yaml").diagnostics.first)
        #expect(ParserCheck(rawValue: diagnostic.check) != nil, "\(diagnostic)")
    }
}
