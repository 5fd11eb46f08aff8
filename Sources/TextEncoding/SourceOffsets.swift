import TextPrimitives

/// Where decoded UTF-8 stands in the bytes that it was decoded from. Nothing is written down while decoding: a cursor decodes again,
/// from the last place that it knows, up to the place that it is asked for.
public struct SourceOffsets: Sendable {
    private let source: [UInt8]
    /// Bytes of the byte order mark.
    private let mark: Int
    /// Nil where each byte stands for itself.
    private let encoding: CharacterEncoding?
    private let decodedCount: Int

    init(_ source: [UInt8], mark: Int, encoding: CharacterEncoding?, decodedCount: Int) {
        (self.source, self.mark, self.encoding, self.decodedCount) = (source, mark, encoding, decodedCount)
    }

    /// Whether a place in the text is the same place in the source but for a byte order mark before it.
    public var isIdentity: Bool { encoding == nil }

    public func cursor() -> Cursor { Cursor(self) }

    /// Answers in any order; in rising order all answers together cost one decoding.
    public struct Cursor {
        private typealias Place = (source: Int, decoded: Int, decoder: any CharacterDecoder)
        /// Bytes between places that are kept for steps back.
        private static let spacing = 4096

        private let offsets: SourceOffsets
        private var places: [Place] = []
        private var place: Place

        fileprivate init(_ offsets: SourceOffsets) {
            self.offsets = offsets
            place = (offsets.mark, 0, TextDecoder.decoder(offsets.encoding ?? .utf8))
            places.append(place)
        }

        /// Where the character that holds the decoded byte `decoded` begins in the source. The end stands for the end.
        /// - Complexity: O(1) for UTF-8; else O(distance from the last answer) forward, O(log n) and at most 4 KB of decoding back.
        public mutating func sourceOffset(of decoded: Int) -> Int {
            let decoded = min(max(0, decoded), offsets.decodedCount)
            if offsets.isIdentity { return decoded + offsets.mark }
            if decoded == offsets.decodedCount { return offsets.source.count }
            if decoded < place.decoded { place = lastPlace(upTo: decoded) }
            place = advanced(place.decoder, place, to: decoded)
            return place.source
        }

        /// Decodes from `start` until the next character would end behind `target`.
        private mutating func advanced<Decoder: CharacterDecoder>(_ decoder: Decoder, _ start: Place, to target: Int) -> Place {
            let input = offsets.source
            let bytes = input.span
            var (source, decoded, _) = start
            var decoder = decoder
            var lastKept = places[places.count - 1].decoded
            while source < bytes.count {
                var next = source
                var after = decoder
                let length = DecodedUnit.utf8(after.next(bytes, &next)).count
                guard decoded + length <= target else { break }
                (source, decoded, decoder) = (next, decoded + length, after)
                if decoded >= lastKept + Self.spacing {
                    lastKept = decoded
                    places.append((source, decoded, decoder))
                }
            }
            return (source, decoded, decoder)
        }

        private func lastPlace(upTo decoded: Int) -> Place {
            places[places.partitioningIndex { $0.decoded > decoded } - 1]
        }
    }
}
