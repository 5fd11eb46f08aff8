/// Letters that are taken for one another, as far as people write disguised words with them (after Unicode TR39's
/// confusables, and what Latin letters stand for in Russian chats).
public enum Homoglyphs {
    /// Latin letters that look like Cyrillic ones, capitals apart: a word of these alone may be read as Cyrillic.
    public static let cyrillicLookalikes: [UInt32: UInt32] = pairs(
        "aа cс eе oо pр xх yу kк AА BВ CС EЕ HН KК MМ OО PР TТ XХ YУ ıі")

    /// What a Latin letter in a Cyrillic word may stand for by look or sound, the likeliest first.
    static let cyrillicReadings: [UInt32: [UInt32]] = lists(
        "aа bбьв cсц dд eе fф gгд hнх iиі jйж kк lл mмт nпн oо pрп qк rгря sс tт uиуцп vв wшщ xх yуй zз іі")

    /// What a Cyrillic letter in a Latin word may stand for.
    static let latinReadings: [UInt32: [UInt32]] = lists(
        "аa вb сc еe нh кk мm оo рp тt хx уyu іi јj ѕs ԁd һh ԛq ԝw ӏl ьb гr пn иun яr шw щw цu лl дd зz фf йj")

    /// Greek letters by look or sound, as Latin and as Cyrillic ones.
    public static let greek: [UInt32: [UInt32]] = lists(
        "αaа βbвб γyуг δdд εeе ζzз ηnн θoо ιiи κkк λlл μmмu νvн ξзе οoо πп ρpр σcсо τtт υuуy φоф χxх ψw ωwш")

    /// Letters that Cyrillic alphabets made of Russian ones by a hook, a tail or a bar, and signs that look like them:
    /// «ҳ» is «х» to the eye. Letters of Slavic languages («і», «ў», «ј») are their own.
    static let cyrillicForms: [UInt32: UInt32] = {
        var table = pairs(
            """
            ғг ӷг ҕг ӻг ӳу ԁд ӗе ҽе ҿе ӕа җж ӝж ҙз ӟз ӡз ԑе қк ҡк ҝк ҟк ӄк ԟк ӆл ԓл ԡл ԯл ӎм ԧн ԩн ңн ҥн ӈн ӊн ԣн ӧо өо ӫо ҩо \
            ԥп ҧп ҏр ҫс ҭт ұу үу ӱу ӯу ӳу ҳх ӽх ӿх һх ԧн ҵц ҷч ҹч ӌч ӵч ӹы ҋй ӥи ӣи ҍь ӓа ӑа ӏл ѳф ѵу әа ѷу ѡо ѥе ѐе ѝи ҁс ꙁз ꙋу ꙑы ꙗя \
            ѧя ѫу ꙟи ꚏц ᲀв ᲁд ᲂо ᲃс ᲄт ᲅт ᲆъ ӻг ԛк ꙭо ꙩо \
            ᴙя ᴎи ᴨп ᴫл ʌл ᴦг ᴩр ᴧл ᴣз ʒз ɜз ǯз ȝз ƃб ɓб ƅь ʁя ɸф ŋн ƞн ʙв ɯш ʜн ⱨн Ꮾб ծб \
            ⲃв ⲅг ⲇд ⲉе ⲍз ⲏн ⲓі ⲕк ⲗл ⲙм ⲟо ⲡп ⲣр ⲥс ⲧт ⲩу ⲫф ⲭх
            """)
        // Modifier and subscript letters (Unicode 15, U+1E030 to U+1E06D), which older tables of compatibility do not hold.
        let modifiers = "абвгдежзиклмопрстуфхцчшыэю".unicodeScalars.enumerated()
        for (letter, look) in table { table[Folding.fold(letter)] = look }
        for (offset, letter) in modifiers { table[0x1E030 + UInt32(offset)] = letter.value }
        let subscripts = "абвгдежзиклопсуфхцчшъы".unicodeScalars.enumerated()
        for (offset, letter) in subscripts { table[0x1E051 + UInt32(offset)] = letter.value }
        return table
    }()

    /// Letters of other alphabets and phonetic signs that look like a Latin letter and nothing else.
    static let latinForms: [UInt32: UInt32] = {
        let found = pairs(
            """
            ɑa ᴀa ꜰf ʟl ᴌl ᴄc ᴅd ᴇe ɡg ɢg ɪi ıi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz օo ոn սu հh ցg զq ꞓc ɵo ɩi ʋu ʎy ɐa ǝe ɔc ɥh ʇt ɹr ʞk \
            Ꭰd Ꭱr Ꭲt Ꭵi Ꭹy Ꭺa Ꭻj Ꭼe Ꮃw Ꮇm Ꮋh Ꮍy Ꮐg Ꮓz Ꮖi Ꮞ4 Ꮟb Ꮢr Ꮤw Ꮥs Ꮩv Ꮪs Ꮮl Ꮯc Ꮲp Ꮶk Ꮷd Ᏻg Ᏼb Ᏽy Ꮎo \
            ꭓx ꭒu ꭎu ʂs ƙk ɨi ʉu ɛe ƭt ɗd ꓐb ꓑp ꓒd ꓓd ꓔt ꓖg ꓗk ꓙj ꓚc ꓜz ꓝf ꓟm ꓠn ꓡl ꓢs ꓣr ꓦv ꓧh ꓪw ꓫx ꓬy ꓮa ꓰe ꓲi ꓳo ꓴu
            """)
        // Folding makes small letters of capitals, of Cherokee ones too.
        var table = found
        for (letter, look) in found { table[Folding.fold(letter)] = look }
        return table
    }()

    /// Negative circled and squared capitals, which NFKC leaves alone.
    static func enclosedLetter(_ scalar: UInt32) -> UInt32? {
        switch scalar {
        case 0x1F150...0x1F169: scalar - 0x1F150 + 0x61
        case 0x1F170...0x1F189: scalar - 0x1F170 + 0x61
        default: nil
        }
    }

    static func pairs(_ text: String) -> [UInt32: UInt32] { lists(text).compactMapValues(\.first) }

    /// The plain letter that a folded one looks like without doubt; nil for one that is plain itself.
    static func plain(_ scalar: UInt32) -> UInt32? { latinForms[scalar] ?? cyrillicForms[scalar] ?? enclosedLetter(scalar) }

    /// By the first character of each group, the others.
    static func lists(_ text: String) -> [UInt32: [UInt32]] {
        var table: [UInt32: [UInt32]] = [:]
        for entry in text.split(whereSeparator: \.isWhitespace) {
            let scalars = entry.unicodeScalars.map(\.value)
            table[scalars[0], default: []] += scalars.dropFirst()
        }
        return table
    }
}

/// Digits and signs that stand for letters.
public enum Leet {
    public static let cyrillic: [UInt32: [UInt32]] = Homoglyphs.lists("0о 1ил 3зе 4ча 5с 6б 7т 8в 9яд @а $с €е !и |и +т ×х")
    public static let latin: [UInt32: [UInt32]] = Homoglyphs.lists("0o 1il 2z 3e 4a 5s 6gb 7t 8b 9g @a $s €e !i |il +t ¢c")

    /// The brackets that close what one opened before, so that «)(» parts letters: «(х)(у)(й)», «{х}{у}{й}».
    static func brackets(_ run: ArraySlice<UInt8>) -> [UInt32] {
        [(0x28, 0x29), (0x7B, 0x7D), (0x3C, 0x3E)].compactMap { (opening: UInt8, closing: UInt8) in
            guard let open = run.firstIndex(of: opening), !run[..<open].contains(closing) else { return nil }
            return UInt32(closing)
        }
    }

    /// Pairs of signs that are drawn as one letter: «)(», «9I» for «я», «bI» for «ы», «JI» for «л».
    static func pair(_ first: UInt32, _ second: UInt32) -> UInt32? {
        switch (first, second) {
        case (0x7D, 0x7B), (0x3E, 0x3C), (0x29, 0x28): 0x445
        case (0x39, 0x49), (0x39, 0x7C): 0x44F
        case (0x62, 0x49), (0x62, 0x7C): 0x44B
        case (0x4A, 0x49): 0x43B
        default: nil
        }
    }

    /// Where «3.14» or «3,14» ends, when a letter beyond ASCII stands behind it: then it is read «пи».
    static func endOfPi(_ bytes: [UInt8], _ start: Int, within range: Range<Int>) -> Int? {
        let end = start + 4
        guard end < range.upperBound, bytes[start + 1] == 0x2E || bytes[start + 1] == 0x2C, bytes[start + 2] == 0x31,
            bytes[start + 3] == 0x34,
            bytes[end] == 0xD0 || bytes[end] == 0xD1
        else { return nil }
        return end
    }

    /// Signs that are letters only between letters, where they are no punctuation.
    static func isOnlyInside(_ scalar: UInt32) -> Bool { scalar == 0x21 || scalar == 0x7C || scalar == 0x2B }
}
