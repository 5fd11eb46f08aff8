internal import Extraction
internal import JSONText
internal import Output
package import TextModeration

/// TSV for Hadoop Streaming and sort(1): the key, a tab, the record as JSON. The key is the page's address, else its id.
package struct KeyValueFormat: AnswerFormat {
    package let isRecords = true
    package let isLines = true
    package let fileEnding = ".tsv"
    package init() {}

    package func write(_ outcome: Outcome, _ subject: Subject) -> (bytes: [UInt8], moderation: ModerationOutcome?) {
        let (record, moderation) = RecordFormat().write(outcome, subject)
        let key = subject.url ?? subject.id.string ?? subject.id.text()
        // JSON has no raw tabs or line feeds; a key may.
        let safe = key.utf8.map { $0 < 0x20 ? 0x20 : $0 }
        return (safe + [0x09] + record, moderation)
    }
}
