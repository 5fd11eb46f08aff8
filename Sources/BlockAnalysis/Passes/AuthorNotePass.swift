/// Strips the line about the author that closes a text: a sentence that begins with the name of the by-line under the headline ("Tobias Wren
/// teaches history at Leeward College."), where the text itself never names him.
struct AuthorNotePass: LabelPass {
    let name = "author-note"
    private let points = -900
    /// Blocks under the headline that may hold the by-line, and its words.
    private let reach = 5
    private let mostOfByline = 14
    /// Names of an author, given names among them.
    private let names = 2...4
    /// The last paragraphs of a text, and the words of such a note.
    private let closing = 3
    private let wordsOfNote = 5...70

    /// - Complexity: O(blocks), and the text's length where a note is found.
    func run(_ draft: inout LabelDraft) {
        guard let headline = draft.labels.headline else { return }
        for block in notes(behind: headline, draft) { draft.add(points, to: block, because: "about the author", by: self) }
    }

    private func notes(behind headline: Int, _ draft: LabelDraft) -> [Int] {
        let under = (headline + 1)..<max(headline + 1, min(headline + 1 + reach, draft.blocks.upperBound))
        let authors = under.compactMap { author($0, draft) }
        guard !authors.isEmpty else { return [] }
        let kept = draft.blocks.dropFirst(under.lowerBound).filter { draft.isContent($0) && draft[$0].role != .heading }
        guard kept.count > closing else { return [] }
        return kept.suffix(closing).filter { block in
            guard isNote(block, of: authors, draft), case let text = draft.text(block),
                let author = authors.first(where: { Self.opens(text, $0) })
            else { return false }
            return !names(author, outside: block, under, draft)
        }
    }

    /// Whether the text or its headline names the author: then it is about him, or he speaks in it.
    private func names(_ author: String, outside note: Int, _ under: Range<Int>, _ draft: LabelDraft) -> Bool {
        guard let surname = BlockWords.of(author).last else { return true }
        return draft.blocks.prefix(note).contains { block in
            (draft.isContent(block) || block == draft.labels.headline) && draft.words(block).contains(surname)
                && !(under.contains(block) && self.author(block, draft) == author)
        }
    }

    private func isNote(_ block: Int, of authors: [String], _ draft: LabelDraft) -> Bool {
        draft[block].role == .body && draft[block].hits.isEmpty && wordsOfNote.contains(draft.measure(block).words)
            && draft.measure(block).endsSentence
    }

    /// The name that a short line holds and no more than a day, a place or a word before it beside.
    private func author(_ block: Int, _ draft: LabelDraft) -> String? {
        let measure = draft.measure(block)
        guard measure.words <= mostOfByline, measure.capitals >= names.lowerBound, !measure.endsSentence else { return nil }
        let lines = draft.text(block).unicodeScalars.split { Self.marks.contains($0) }
        for line in lines.prefix(2) {
            var words = line.split(separator: " ")
            // "By", "Text:".
            if let first = words.first, first.last == ":" || !Self.beginsName(first) || Self.openers.contains(String(first).lowercased()) {
                words.removeFirst()
            }
            guard names.contains(words.count) else { continue }
            let isName = words.allSatisfy { word in
                Self.beginsName(word) && word.allSatisfy { $0.properties.isAlphabetic || Self.marksOfNames.contains($0) }
            }
            if isName { return words.map { String($0) }.joined(separator: " ") }
        }
        return nil
    }

    private static func beginsName(_ word: Substring.UnicodeScalarView) -> Bool { word.first?.properties.isUppercase ?? false }

    private static let marks: Set<Unicode.Scalar> = ["\n", "|", "•", "·", "–", "—", ","]
    private static let marksOfNames: Set<Unicode.Scalar> = ["-", "'", "’", "."]
    private static let openers: Set<String> = ["by", "von", "par", "por", "di", "door", "av", "af", "text", "words", "story"]

    /// Whether a text begins with a name, which what somebody says does not.
    private static func opens(_ text: String, _ name: String) -> Bool {
        guard text.hasPrefix(name), let next = text.dropFirst(name.count).first else { return false }
        return next == " " || next == ","
    }
}
