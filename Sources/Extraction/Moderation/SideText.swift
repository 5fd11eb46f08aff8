internal import TextModeration

/// A text that goes with a page and is moderated with it, as a record's title or author.
public struct SideText: Sendable, Equatable {
    /// As findings name it.
    public let name: String
    public let text: String

    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

extension [SideText] {
    var pieces: [ModerationPiece] { map { ModerationPiece(.member($0.name), $0.text, mayHoldMarkup: true) } }

    /// The texts after what was done to the pieces from a number on.
    func edited(_ edits: [Int: TextEdits], from first: Int) -> [String] {
        enumerated().map { number, side in edits[first + number]?.text ?? side.text }
    }
}
