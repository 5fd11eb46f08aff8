internal import TextPrimitives

/// Whole words by hashes of their symbols. Two words may share a hash: who asks confirms what is found.
struct WordHashes: Sendable {
    static var start: UInt32 { FNV1a32.basis }
    /// Bits that tell of most hashes that no word has them.
    private var bits = [UInt64](repeating: 0, count: 1 << 10)
    private var words: [UInt32: [Int]] = [:]

    /// The words among some literals.
    init(_ literals: CompressedRows<UInt8>, _ areWords: [Bool]) {
        for number in areWords.indices where areWords[number] {
            let hash = literals[number].reduce(Self.start) { Self.next($0, UInt32($1)) }
            bits[Self.place(hash)] |= Self.bit(hash)
            words[hash, default: []].append(number)
        }
    }

    /// FNV-1a.
    @inline(__always)
    static func next(_ hash: UInt32, _ symbol: UInt32) -> UInt32 { FNV1a32.next(hash, word: symbol) }

    @inline(__always)
    private static func place(_ hash: UInt32) -> Int { Int(hash >> 22) }
    @inline(__always)
    private static func bit(_ hash: UInt32) -> UInt64 { 1 << UInt64(hash >> 16 & 63) }

    @inline(__always)
    func mayContain(_ hash: UInt32) -> Bool { bits[Self.place(hash)] & Self.bit(hash) != 0 }

    func numbers(_ hash: UInt32) -> [Int] { words[hash] ?? [] }
}
