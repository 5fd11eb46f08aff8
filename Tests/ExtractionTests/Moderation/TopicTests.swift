import TestSupport
import Testing
import TextModeration

/// Threats, self-harm, offers of drugs, insults, betting and frauds in sentences as people write them, and sentences near them.
@Suite struct TopicTests {
    struct Topic: CustomStringConvertible {
        let name: String
        var wanted: [String] = []
        var near: [String] = []
        var description: String { name }

        /// The category that is asked for.
        var category: String {
            switch name.split(separator: " ")[0] {
            case "drugs": "drugs.offer"
            case "gambling": "spam.gambling"
            case "scam": "spam"
            default: String(name.split(separator: " ")[0])
            }
        }
    }

    static let topics: [Topic] = {
        var topics: [String: Topic] = [:]
        var name = ""
        for line in ((try? Project.text("Fixtures/Moderation/topics.txt")) ?? "").split(separator: "\n") {
            if line.hasPrefix("# ") { name = String(line.dropFirst(2)) }
            if line.hasPrefix("+ ") { topics[name, default: Topic(name: name)].wanted.append(String(line.dropFirst(2))) }
            if line.hasPrefix("- ") { topics[name, default: Topic(name: name)].near.append(String(line.dropFirst(2))) }
        }
        return topics.values.sorted { $0.name < $1.name }
    }()

    @Test func allTopicsAreInTheFixture() { #expect(Self.topics.count == 12) }

    @Test(arguments: topics)
    func nineOfTenAreFound(_ topic: Topic) {
        let missed = topic.wanted.filter { text in !Moderating.findings(text).contains { $0.category.hasPrefix(topic.category) } }
        #expect(missed.count * 10 <= topic.wanted.count, "\(missed)")
    }

    @Test(arguments: topics)
    func whatIsNearATopicIsLetThrough(_ topic: Topic) {
        let stopped = topic.near.filter { Moderating.text($0).moderation.action > .pass }
        #expect(stopped.isEmpty, "\(stopped)")
    }
}
