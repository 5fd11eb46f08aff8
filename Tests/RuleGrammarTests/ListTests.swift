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
}
