/// Rules that tell a real number from digits that look like one.
public enum CheckDigits: String, Sendable, CaseIterable {
    /// Bank cards (ISO/IEC 7812-1, annex B): the doubled-digit sum is a multiple of ten.
    case luhn
    /// Payment cards: a network's first digits with a length that it issues, and the sum of ISO/IEC 7812-1.
    case card
    /// International bank accounts (ISO 13616): the rearranged number leaves 1 when divided by 97.
    case iban
    /// Russian taxpayers (ИНН): 10 digits of an organisation with one control digit, 12 of a person with two.
    case inn
    /// Russian pension insurance (СНИЛС): the last two digits are a weighted sum of the nine before.
    case snils
    /// Telephone numbers with a country's code (ITU-T E.164): so many digits as its plan has.
    case phone
    /// Vehicles (ISO 3779): 17 characters, of which the ninth is the weighted sum of all in the numbers of North America,
    /// Russia's and others' among them.
    case vin
    /// Bitcoin, Litecoin, Dogecoin and Tron addresses: base 58 with four bytes of SHA-256 twice.
    case base58
    /// Segregated-witness addresses (BIP 173, BIP 350).
    case bech32
    /// Russian state registration (ОГРН, ОГРНИП): the last digit is the rest of the number before it.
    case ogrn

    /// Whether what was matched, other characters between aside, is such a number.
    /// - Complexity: O(n).
    public func holds(_ text: String) -> Bool {
        switch self {
        case .iban: return Self.iban(text)
        case .phone: return CallingCodes.holds(text)
        case .vin: return Self.vin(text)
        case .base58: return WalletAddress.isBase58Check(text)
        case .bech32: return WalletAddress.isBech32(text)
        case .luhn, .card, .inn, .snils, .ogrn: break
        }
        let digits = text.unicodeScalars.compactMap { (0x30...0x39).contains($0.value) ? Int($0.value) - 0x30 : nil }
        // A number of one digit only satisfies the sums, and is a placeholder.
        guard let first = digits.first, digits.contains(where: { $0 != first }) else { return false }
        switch self {
        case .luhn: return Self.luhn(digits)
        case .card: return CardNetworks.issue(digits) && Self.luhn(digits)
        case .inn: return Self.inn(digits)
        case .snils: return Self.snils(digits)
        case .ogrn: return Self.ogrn(digits)
        case .iban, .phone, .vin, .base58, .bech32: return false
        }
    }

    private static func luhn(_ digits: [Int]) -> Bool {
        guard (12...19).contains(digits.count) else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = digit.offset % 2 == 0 ? digit.element : digit.element * 2
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum % 10 == 0
    }

    private static func inn(_ digits: [Int]) -> Bool {
        func control(_ weights: [Int]) -> Int { zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 } % 11 % 10 }
        switch digits.count {
        case 10: return control([2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[9]
        case 12:
            return control([7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[10] && control([3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) == digits[11]
        default: return false
        }
    }

    private static func vin(_ text: String) -> Bool {
        let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        let values = text.uppercased().utf8.compactMap { byte -> Int? in
            switch byte {
            case 0x30...0x39: Int(byte) - 0x30
            // Letters count as in EBCDIC: A to H 1 to 8, J to R 1 to 9, S to Z 2 to 9.
            case 0x41...0x48: Int(byte) - 0x40
            case 0x4A...0x52: Int(byte) - 0x49
            case 0x53...0x5A: Int(byte) - 0x51
            default: nil
            }
        }
        guard values.count == 17, Set(values).count > 3 else { return false }
        let rest = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11
        let ninth = Array(text.uppercased().utf8)[8]
        return rest == 10 ? ninth == 0x58 : ninth == UInt8(0x30 + rest)
    }

    private static func snils(_ digits: [Int]) -> Bool {
        guard digits.count == 11 else { return false }
        let sum = (0..<9).reduce(0) { $0 + digits[$1] * (9 - $1) }
        let control = sum < 100 ? sum : sum % 101 == 100 ? 0 : sum % 101
        return control == digits[9] * 10 + digits[10]
    }

    private static func ogrn(_ digits: [Int]) -> Bool {
        guard digits.count == 13 || digits.count == 15, let last = digits.last else { return false }
        let divisor = digits.count == 13 ? 11 : 13
        return digits.dropLast().reduce(0) { ($0 * 10 + $1) % divisor } % 10 == last
    }

    private static func iban(_ text: String) -> Bool {
        let characters = text.uppercased().unicodeScalars.compactMap { scalar -> Int? in
            switch scalar.value {
            case 0x30...0x39: Int(scalar.value) - 0x30
            case 0x41...0x5A: Int(scalar.value) - 0x41 + 10
            default: nil
            }
        }
        guard characters.count == ibanLengths[String(text.uppercased().prefix(2))] else { return false }
        let moved = characters.dropFirst(4) + characters.prefix(4)
        return moved.reduce(0) { rest, value in (rest * (value > 9 ? 100 : 10) + value) % 97 } == 1
    }

    /// Characters of an account number by country (SWIFT's IBAN Registry).
    private static let ibanLengths: [String: Int] = {
        let text =
            "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20"
        return Dictionary(uniqueKeysWithValues: text.split(separator: " ").map { (String($0.prefix(2)), Int($0.dropFirst(2)) ?? 0) })
    }()
}
