import RuleModel
import Testing

@testable import Extraction
@testable import WordMatching

/// What calls for the patterns of the built-in rules is found when the program is built; a pattern that the build does not see is
/// taken apart at every start, which costs more than all the rest.
@Suite struct BuiltInCallTests {
    @Test func theBuildSeesEveryPatternOfTheRulesThatModerate() throws {
        let calls = BuiltInRules.calls
        var count = 0
        for rule in try RuleSet().compiled.rules {
            guard let moderation = rule.moderation, moderation.view < .signs else { continue }
            for probe in ModerationPlan(rule.condition).probes {
                let (patterns, question): ([String], PatternCalls.Question) =
                    switch probe {
                    case .text(let patterns): (patterns.map(\.source), moderation.digits == nil ? .text : .number)
                    case .forms(let patterns): (patterns.map(\.source), .form)
                    case .words, .stems, .evasion: ([], .text)
                    }
                for pattern in patterns {
                    #expect(
                        calls.calls(for: moderation.view == .raw ? pattern : TextRule.foldingYo(pattern), question) != nil, "\(rule.id)")
                    count += 1
                }
            }
        }
        #expect(count > 500)
    }
}
