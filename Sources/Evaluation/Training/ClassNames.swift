internal import TextPrimitives

/// Takes the meaning out of class names and ids, keeping which elements have the same: what a bundler's hashed names leave.
enum ClassNames {
    private static let names = [" class=", " id="].map { Array($0.utf8) }

    /// - Complexity: O(n).
    static func renamed(_ html: [UInt8]) -> [UInt8] { rewritten(html, keepsNames: true) }

    /// Without classes and ids, as pages are that were written by hand. - Complexity: O(n).
    static func removed(_ html: [UInt8]) -> [UInt8] { rewritten(html, keepsNames: false) }

    private static func rewritten(_ html: [UInt8], keepsNames: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(html.count)
        var position = 0
        while position < html.count {
            let name = html[position] == 0x20 ? names.first { html[position...].starts(with: $0) } : nil
            guard let name, position + name.count < html.count, [0x22, 0x27].contains(html[position + name.count]) else {
                result.append(html[position])
                position += 1
                continue
            }
            let quote = html[position + name.count]
            let start = position + name.count + 1
            let end = html[start...].firstIndex(of: quote) ?? html.count
            position = end
            guard keepsNames else {
                position = min(end + 1, html.count)
                continue
            }
            result += name
            result.append(quote)
            for (number, token) in html[start..<end].split(whereSeparator: { $0 <= 0x20 }).enumerated() {
                if number > 0 { result.append(0x20) }
                result += replacement(token)
            }
        }
        return result
    }

    /// Six letters that hold no word: of consonants alone.
    private static func replacement(_ token: ArraySlice<UInt8>) -> [UInt8] {
        let letters = Array("bcdfghjkmnpqrstvwxz".utf8)
        let hash = FNV1a32.of(token)
        return (0..<6).map { place in letters[Int((hash >> UInt32(place * 5)) & 31) % letters.count] }
    }
}
