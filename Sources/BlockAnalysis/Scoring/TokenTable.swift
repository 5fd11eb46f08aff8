/// The weights of hashed tokens: a linear model whose features are words (Weinberger et al., "Feature hashing for large scale
/// multitask learning", ICML 2009).
///
/// A weight is one printable character, so that the table is a string literal of the binary: it is mapped, not built, at the start.
public struct TokenTable: Sendable {
    /// As many as the table has weights; a power of two.
    public static let size = 1 << 15
    /// The greatest weight in steps, up and down.
    public static let most = 28
    /// The character of the weight zero; from `#` to `[` there are no characters that a literal would have to escape.
    private static let zero = UInt8(ascii: "?")

    private let text: String
    /// What a step is worth, in log-odds.
    public let step: Float

    public init(_ text: String, step: Float) {
        precondition(text.utf8.count == Self.size, "a token table has \(Self.size) weights")
        self.text = text
        self.step = step
    }

    /// - Parameter weights: in steps.
    public init(weights: [Int], step: Float) {
        self.init(
            String(decoding: weights.map { UInt8(Int(Self.zero) + max(-Self.most, min(Self.most, $0))) }, as: UTF8.self), step: step)
    }

    /// As `init(_:step:)` reads it.
    public var literal: String { text }

    /// The mean of the tokens' weights times the root of their count (so that long texts do not outshout all else), in log-odds.
    /// - Complexity: O(tokens).
    func score(_ tokens: [UInt32]) -> Float { score(steps: steps(tokens), of: tokens.count) }

    /// The tokens' weights together, in steps. - Complexity: O(tokens).
    func steps(_ tokens: [UInt32]) -> Int {
        let weights = text.utf8.span
        var sum = 0
        for token in tokens { sum += Int(weights[Int(token) & (Self.size - 1)]) - Int(Self.zero) }
        return sum
    }

    /// The same of so many tokens whose weights are so many steps together.
    func score(steps: Int, of count: Int) -> Float { count == 0 ? 0 : Float(steps) * step / Float(count).squareRoot() }

    /// The weight of one token, in log-odds.
    public func weight(_ token: UInt32) -> Float {
        Float(Int(text.utf8.span[Int(token) & (Self.size - 1)]) - Int(Self.zero)) * step
    }
}
