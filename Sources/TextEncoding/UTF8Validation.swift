/// Whether bytes are valid UTF-8, and whether controls are among them, in one pass: eight bytes of ASCII a step, which are most of a
/// page's, and characters beyond it one by one (Unicode Standard, table 3-7).
public enum UTF8Validation {
    /// What is told of the bytes.
    public struct Findings: Sendable, Equatable {
        public let isValid: Bool
        /// A C0 control other than tab, line feed and carriage return is among them.
        public let holdsControls: Bool
    }

    /// - Complexity: O(n).
    public static func findings(_ bytes: Span<UInt8>) -> Findings {
        unsafe bytes.withUnsafeBytes { input in
            var position = 0
            var controls: UInt64 = 0
            var isValid = true
            let count = input.count
            while position < count {
                if position + 8 <= count {
                    let word = unsafe input.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                    if word & highBits == 0 {
                        if ~(word &+ ones &* 0x60) & highBits != 0 { controls |= controlBits(word) }
                        position += 8
                        continue
                    }
                }
                let byte = unsafe input[position]
                if byte < 0x80 {
                    if isControl(byte) { controls |= 1 }
                    position += 1
                    continue
                }
                let length = isValid ? unsafe sequenceLength(input, position, byte) : 1
                if length == 0 { isValid = false }
                position += max(1, length)
            }
            return Findings(isValid: isValid, holdsControls: controls != 0)
        }
    }

    /// Bytes of the character that begins with a byte beyond ASCII; 0 for none.
    @inline(__always)
    private static func sequenceLength(_ input: UnsafeRawBufferPointer, _ position: Int, _ first: UInt8) -> Int {
        @inline(__always) func isTail(_ offset: Int) -> Bool { unsafe input[position + offset] & 0xC0 == 0x80 }
        switch first {
        case 0xC2...0xDF: return position + 1 < input.count && isTail(1) ? 2 : 0
        case 0xE0...0xEF:
            guard position + 2 < input.count, isTail(1), isTail(2) else { return 0 }
            let second = unsafe input[position + 1]
            // Neither longer than need be nor half of a surrogate pair.
            return (first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) ? 0 : 3
        case 0xF0...0xF4:
            guard position + 3 < input.count, isTail(1), isTail(2), isTail(3) else { return 0 }
            let second = unsafe input[position + 1]
            return (first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F) ? 0 : 4
        default: return 0
        }
    }

    /// Of eight bytes of ASCII, a bit for each control that is not white space.
    @inline(__always)
    private static func controlBits(_ word: UInt64) -> UInt64 {
        // A byte's high bit is set where it differs from the other.
        @inline(__always) func differs(_ byte: UInt64) -> UInt64 { (word ^ ones &* byte) &+ ones &* 0x7F }
        return ~(word &+ ones &* 0x60) & differs(0x09) & differs(0x0A) & differs(0x0D) & highBits
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether there is a control, as `Findings` has it.
    static func holdsControls(_ bytes: Span<UInt8>) -> Bool { findings(bytes).holdsControls }

    @inline(__always)
    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 }
}
