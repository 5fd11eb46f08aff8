import RuleModel
import TestSupport
import Testing
import TextModeration

/// Letters, comments, news, adverts, court reports and fiction: the document's action is what an editor would do.
@Suite struct EverydayTests {
    struct Sample: CustomStringConvertible {
        let action: DocumentAction
        let isCritical: Bool
        let text: String
        var description: String { "\(action): \(text.prefix(60))" }
    }

    static let samples: [Sample] = {
        let file = (try? Project.text("Fixtures/Moderation/everyday.txt")) ?? ""
        var samples: [Sample] = []
        for part in file.split(separator: "\n== ").dropFirst() {
            let lines = part.split(separator: "\n", maxSplits: 1)
            let words = lines[0].split(separator: " ")
            guard lines.count == 2, let action = DocumentAction(rawValue: String(words[0])) else { continue }
            samples.append(Sample(action: action, isCritical: words.contains("critical"), text: String(lines[1])))
        }
        return samples
    }()

    @Test func nineOfTenAreTreatedAsAnEditorWould() {
        let others = Self.samples.filter { Moderating.text($0.text).moderation.action != $0.action }
        #expect(Self.samples.count >= 60)
        #expect(others.count * 10 <= Self.samples.count, "\(others)")
    }

    @Test(arguments: samples.filter(\.isCritical))
    func nothingCriticalPasses(_ sample: Sample) {
        #expect(Moderating.text(sample.text).moderation.action >= .hold)
    }

    @Test(arguments: samples.filter { $0.action == .pass })
    func nothingInnocentIsHeld(_ sample: Sample) {
        #expect(Moderating.text(sample.text).moderation.action < .hold)
    }
}
