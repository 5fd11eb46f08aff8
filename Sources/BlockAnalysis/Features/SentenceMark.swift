/// Marks beyond ASCII that end a sentence or a part of one: those of Unicode's property Sentence_Terminal, and the commas, of scripts in which
/// newspapers are written.
enum SentenceMark {
    case stop, exclamation, question, comma

    init?(_ scalar: UInt32) {
        switch scalar {
        // Armenian, Urdu, Devanagari, Burmese, Ethiopic, Khmer, ideographic.
        case 0x0589, 0x06D4, 0x0964, 0x0965, 0x104B, 0x1362, 0x1368, 0x17D4, 0x17D5, 0x3002: self = .stop
        case 0xFF01: self = .exclamation
        case 0x061F, 0x1367, 0xFF1F: self = .question
        case 0x055D, 0x060C, 0x061B, 0x104A, 0x1363, 0x3001, 0xFF0C: self = .comma
        default: return nil
        }
    }
}
