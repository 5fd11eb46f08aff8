import TextEncoding

/// Writes UTF-8 in an old encoding, by turning the decoder's tables round: how pages without a charset are made for measuring.
struct Transcoder {
    private let encoding: CharacterEncoding
    private var bytes: [UInt32: [UInt8]] = [:]

    init(_ encoding: CharacterEncoding) {
        self.encoding = encoding
        func learn(_ sequence: [UInt8]) {
            let decoded = TextDecoder.decode(sequence.span, from: encoding)
            let scalars = Array(String(decoding: decoded.bytes, as: UTF8.self).unicodeScalars)
            guard decoded.errors == 0, scalars.count == 1, bytes[scalars[0].value] == nil else { return }
            bytes[scalars[0].value] = sequence
        }
        guard !isWide, encoding != .iso2022Jp else { return }
        for lead in UInt8(0x80)...0xFF { learn([lead]) }
        guard bytes.count < 100 else { return }
        for lead in UInt8(0x81)...0xFE { for trail in UInt8(0x40)...0xFE where trail != 0x7F { learn([lead, trail]) } }
    }

    private var isWide: Bool { encoding == .utf16le || encoding == .utf16be }

    /// What the encoding does not have becomes a character reference, as authors of such pages wrote it; both forms are returned.
    func encode(_ text: String) -> (bytes: [UInt8], text: String) {
        if isWide { return (text.utf16.flatMap { wide($0) }, text) }
        var out: [UInt8] = []
        var same = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                out.append(UInt8(scalar.value))
                same.append(scalar)
            } else if let sequence = bytes[scalar.value] {
                out.append(contentsOf: sequence)
                same.append(scalar)
            } else if let parts = toned(scalar) {
                for part in parts {
                    out.append(contentsOf: part.value < 0x80 ? [UInt8(part.value)] : bytes[part.value]!)
                    same.append(part)
                }
            } else {
                let reference = "&#\(scalar.value);"
                out.append(contentsOf: reference.utf8)
                same.append(contentsOf: reference.unicodeScalars)
            }
        }
        return (out, String(same))
    }

    private func wide(_ unit: UInt16) -> [UInt8] {
        encoding == .utf16le ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }

    /// windows-1258 writes a Vietnamese tone behind its letter.
    private func toned(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        guard encoding == .windows1258 else { return nil }
        for tone: Unicode.Scalar in ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"] {
            for base in Self.bases where String(Character(scalar)) == String(String.UnicodeScalarView([base, tone])) {
                return [base, tone]
            }
        }
        return nil
    }

    private static let bases = Array("aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".unicodeScalars)
}
