internal import TextPrimitives

extension [UInt8] {
    /// Whether a C0 control other than tab, line feed and carriage return is among the bytes. Eight bytes are tested at
    /// once for one below 0x20 (Warren, "Hacker's Delight", 6-1).
    var holdsControls: Bool {
        func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x0A && byte != 0x0D && byte != 0x09 }
        return unsafe withUnsafeBytes { buffer in
            var position = 0
            while position + 8 <= buffer.count {
                let word = unsafe buffer.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                if (word &- 0x2020_2020_2020_2020) & ~word & 0x8080_8080_8080_8080 != 0 {
                    for offset in 0..<8 where unsafe isControl(buffer[position + offset]) { return true }
                }
                position += 8
            }
            while position < buffer.count {
                if unsafe isControl(buffer[position]) { return true }
                position += 1
            }
            return false
        }
    }

    /// Whether ASCII `word` (in lower case) stands at `position`, letters compared without case.
    func hasPrefix(_ word: StaticString, at position: Int) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position >= 0, position + length <= count else { return false }
        for offset in 0..<length {
            let wanted = unsafe word.utf8Start[offset]
            var byte = self[position + offset]
            if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
            if byte != wanted { return false }
        }
        return true
    }

    /// The first place at or after `start` where `<` and then `word` (lower case) stands.
    func firstTag(_ word: StaticString, from start: Int) -> Int? {
        var position = start
        while let open = firstIndex(of: 0x3C, from: position) {
            if hasPrefix(word, at: open + 1) { return open }
            position = open + 1
        }
        return nil
    }
}
