internal import TextPrimitives

/// A text as rules look at it, with the way back to the text that it was made from.
///
/// A match in a view is worth nothing without its place in what the reader sees, so that every byte of a view knows
/// which bytes of the source it came from.
public struct TextView: Sendable {
    /// How far a view is from the text as it was written.
    public enum Kind: String, Sendable, CaseIterable, Comparable {
        /// As it was written.
        case raw
        /// Case, «ё», compatibility forms and invisible characters folded away.
        case folded
        /// What a disguised word reads as.
        case evasion
        /// A word that has signs in place of letters, one for each: «п@здец».
        case signs
        /// A word with letters hidden behind stars, dots or dashes: «п***ц».
        case masked

        private var depth: Int {
            switch self {
            case .raw: 0
            case .folded: 1
            case .evasion: 2
            case .signs: 3
            case .masked: 4
            }
        }
        public static func < (left: Kind, right: Kind) -> Bool { left.depth < right.depth }
    }

    public let kind: Kind
    /// UTF-8.
    public let bytes: [UInt8]
    /// In order of place; none for the identity.
    private let segments: [Segment]
    /// Where the view's first byte stands in the source, for the identity.
    private let offset: Int

    /// Part of a view and where it came from: byte by byte, or one scalar from bytes of another number.
    struct Segment {
        let start: Int32
        let source: Int32
        /// Bytes of the source that the scalar came from; nil when every byte of the view is one of the source.
        let length: Int32?
    }

    /// The text itself.
    public init(raw source: [UInt8], _ range: Range<Int>) {
        kind = .raw
        bytes = Array(source[range])
        offset = range.lowerBound
        segments = []
    }

    init(kind: Kind, bytes: [UInt8], segments: [Segment]) {
        self.kind = kind
        self.bytes = bytes
        self.segments = segments
        offset = 0
    }

    /// The bytes of the source that a part of the view came from; what was dropped at its edges is not among them.
    /// - Complexity: O(log n).
    public func source(of range: Range<Int>) -> Range<Int> {
        guard !segments.isEmpty else { return (range.lowerBound + offset)..<(range.upperBound + offset) }
        let start = Int(segment(range.lowerBound).source(range.lowerBound))
        return range.isEmpty ? start..<start : start..<Int(segment(range.upperBound - 1).sourceEnd(range.upperBound))
    }

    private func segment(_ place: Int) -> Segment { segments[max(0, segments.partitioningIndex { $0.start > Int32(place) } - 1)] }

    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension TextView.Segment {
    /// Where in the source what stands at a place of the view begins.
    fileprivate func source(_ place: Int) -> Int32 { length == nil ? source + Int32(place) - start : source }
    /// Where in the source what ends before a place of the view ends.
    fileprivate func sourceEnd(_ place: Int) -> Int32 { length.map { source + $0 } ?? source + Int32(place) - start }
}

/// Makes a view scalar by scalar.
public struct TextViewBuilder {
    public private(set) var bytes: [UInt8] = []
    private var segments: [TextView.Segment] = []
    /// Where the next byte of the view would come from if it went on as before; -1 behind a scalar of another length.
    private var next = -1
    /// Where the last scalar begins in `bytes`, and in the source.
    private var last = (start: 0, source: 0)

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    /// - Parameter source: the bytes that the scalar came from.
    @inline(__always)
    public mutating func append(_ scalar: UInt32, _ source: Range<Int>) {
        last = (bytes.count, source.lowerBound)
        UTF8Scalars.append(scalar, to: &bytes)
        let isSame = bytes.count - last.start == source.count
        if !isSame || next != source.lowerBound {
            segments.append(
                TextView.Segment(
                    start: Int32(truncatingIfNeeded: last.start), source: Int32(truncatingIfNeeded: source.lowerBound),
                    length: isSame ? nil : Int32(truncatingIfNeeded: source.count)))
        }
        next = isSame ? source.upperBound : -1
    }

    /// Appends part of the source as it is.
    /// - Parameter lastLength: bytes of its last scalar.
    mutating func append(_ range: Range<Int>, of source: [UInt8], lastLength: Int) {
        if next != range.lowerBound {
            segments.append(
                TextView.Segment(
                    start: Int32(truncatingIfNeeded: bytes.count), source: Int32(truncatingIfNeeded: range.lowerBound), length: nil))
        }
        bytes.append(contentsOf: source[range])
        last = (bytes.count - lastLength, range.upperBound - lastLength)
        next = range.upperBound
    }

    /// Puts another scalar in the last one's place; the new one came from the source of both.
    mutating func replaceLast(with scalar: UInt32, upTo end: Int) {
        removeFrom(last.start)
        append(scalar, last.source..<end)
    }

    mutating func dropTrailingSpace() {
        if bytes.last == 0x20 { removeFrom(bytes.count - 1) }
    }

    private mutating func removeFrom(_ start: Int) {
        bytes.removeSubrange(start...)
        if let segment = segments.last, Int(segment.start) >= start { segments.removeLast() }
        next = -1
    }

    public init() {}

    public func view(_ kind: TextView.Kind) -> TextView { TextView(kind: kind, bytes: bytes, segments: segments) }
}
