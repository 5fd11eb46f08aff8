internal import PatternMatching
internal import TextPrimitives

/// The words of a page's blocks as FNV-1a hashes over folded text, in order: what overlaps and tokens are made of. An ideograph is a
/// word, as it is when accuracy is measured; of Thai, Lao, Burmese and Khmer, which leave no space between words, each three letters in a row.
public struct BlockWords: Sendable {
    public private(set) var hashes: [UInt32] = []
    /// Of each block the range of its words in `hashes`.
    public private(set) var ranges: [Range<Int>] = []

    /// Words of one block that are read: more than the longest paragraph has.
    static let longest = 2000

    /// - Complexity: O(n) over the text.
    init(_ page: PageView) {
        hashes.reserveCapacity(page.folded.count / 5)
        ranges.reserveCapacity(page.blocks.count)
        for block in page.blocks {
            let start = hashes.count
            Self.read(page.folded, block.text, into: &hashes)
            ranges.append(start..<hashes.count)
        }
    }

    /// The words of one text.
    static func of(_ text: String) -> [UInt32] {
        let folded = CaseFolding.fold(Array(text.utf8))
        var hashes: [UInt32] = []
        read(folded, folded.indices, into: &hashes)
        return hashes
    }

    private static func read(_ bytes: [UInt8], _ range: Range<Int>, into hashes: inout [UInt32]) {
        var hash = FNV1a32.basis
        var isInside = false
        var position = range.lowerBound
        let most = hashes.count + longest
        let text = bytes.span
        // Where a run of letters without spaces began; each takes three bytes.
        var run: Int?
        func endRun(_ position: Int) {
            guard let start = run else { return }
            run = nil
            if position - start < 9 { hashes.append(bytes[start..<position].reduce(FNV1a32.basis, FNV1a32.next)) }
        }
        func mixed(_ byte: UInt8) -> UInt32 { FNV1a32.next(hash, byte) }
        func end() {
            if isInside { hashes.append(hash) }
            isInside = false
            hash = FNV1a32.basis
        }
        while position < range.upperBound, hashes.count < most {
            let byte = text[position]
            if run != nil, byte != 0xE0, byte != 0xE1 { endRun(position) }
            if byte >= 0x61, byte <= 0x7A {
                // Most of all text: small letters in a run.
                var small = hash
                var end = position
                while end < range.upperBound, case let letter = text[end], letter >= 0x61, letter <= 0x7A {
                    small = FNV1a32.next(small, letter)
                    end &+= 1
                }
                hash = small
                isInside = true
                position = end
                continue
            }
            if byte < 0x80 {
                if (byte >= 0x30 && byte <= 0x39) || byte == 0x5F || (byte >= 0x41 && byte <= 0x5A) {
                    hash = mixed(byte)
                    isInside = true
                } else {
                    end()
                }
                position += 1
                continue
            }
            let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let next = min(position + width, range.upperBound)
            switch kind(byte, position + 1 < next ? bytes[position + 1] : 0) {
            case .sign: end()
            case .unspaced:
                end()
                let start = run ?? position
                run = start
                if next - start >= 9 { hashes.append(bytes[(next - 9)..<next].reduce(FNV1a32.basis, FNV1a32.next)) }
            case .letter:
                endRun(position)
                for index in position..<next { hash = mixed(bytes[index]) }
                isInside = true
            case .ideograph:
                end()
                for index in position..<next { hash = mixed(bytes[index]) }
                isInside = true
                end()
            }
            position = next
        }
        end()
        endRun(position)
    }

    private enum Kind { case sign, letter, ideograph, unspaced }

    /// By the first two bytes of a character of more than one byte.
    private static func kind(_ first: UInt8, _ second: UInt8) -> Kind {
        switch first {
        case 0xE0: return UTF8Scalars.isThaiOrLao(first, second) ? .unspaced : .letter
        // U+1000…U+109F and U+1780…U+17FF.
        case 0xE1: return second >= 0x80 && second <= 0x82 || second == 0x9E || second == 0x9F ? .unspaced : .letter
        case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA ? .letter : .sign
        // U+2000…U+2BFF.
        case 0xE2: return second < 0xB0 ? .sign : .letter
        // U+3000…U+303F are signs, then kana and ideographs.
        case 0xE3: return second == 0x80 ? .sign : .ideograph
        case 0xE4...0xE9: return .ideograph
        // U+FF00…U+FF3F hold the wide punctuation.
        case 0xEF: return second == 0xBC ? .sign : .letter
        default: return .letter
        }
    }
}

/// Which hashes were seen, as a bit map (a Bloom filter of one function): a few in a hundred are taken for seen that were not, which
/// a share over a block's words bears.
struct SeenHashes {
    private var bits: [UInt64]
    private let mask: UInt32
    private(set) var isEmpty = true

    /// - Parameter capacity: how many hashes will be inserted.
    init(capacity: Int) {
        var words = 64
        while words * 64 < capacity * 24, words < 1 << 16 { words *= 2 }
        bits = [UInt64](repeating: 0, count: words)
        mask = UInt32(words * 64 - 1)
    }

    mutating func insert(_ hash: UInt32) {
        let place = Int(Self.spread(hash) & mask)
        bits[place >> 6] |= 1 << UInt64(place & 63)
        isEmpty = false
    }

    func contains(_ hash: UInt32) -> Bool {
        let place = Int(Self.spread(hash) & mask)
        return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
    }

    private static func spread(_ hash: UInt32) -> UInt32 {
        let mixed = (hash ^ (hash >> 15)) &* 0x2C1B_3C6D
        return mixed ^ (mixed >> 13)
    }

    /// Of four words in a row one hash.
    static func shingle(_ words: [UInt32], at start: Int) -> UInt32 {
        var hash = words[start]
        for index in (start + 1)..<(start + 4) { hash = (hash &* 0x9E37_79B1) ^ words[index] }
        return hash
    }
}
