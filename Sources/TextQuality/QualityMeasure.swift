/// What is measured of a whole text to tell running prose from lists, spam and rubbish: the quantities that the
/// filters of training corpora compare with their thresholds.
///
/// Words are what stands between white space; lines are split at line feeds, paragraphs at blank lines; lengths are in
/// characters (Unicode scalars). Gopher: Rae et al., arXiv:2112.11446, table A1 and section A.1.1. C4: Raffel et al.,
/// arXiv:1910.10683, section 2.2. FineWeb: Penedo et al., arXiv:2406.17557, section 3.6.
public enum QualityMeasure: Int, Sendable, CaseIterable {
    /// Words with a letter or a digit (Gopher).
    case words
    /// Characters a word, of words with a letter or a digit (Gopher).
    case meanWordLength
    /// Characters of the longest word (C4's code).
    case longestWord
    /// Number signs a word (Gopher).
    case hashes
    /// Ellipses a word (Gopher).
    case ellipses
    /// Share of lines that begin with a bullet or a hyphen (Gopher).
    case bulletLines
    /// Share of lines that end with an ellipsis (Gopher).
    case ellipsisLines
    /// Share of words with a letter (Gopher).
    case alphabeticWords
    /// How many of the eight English words the, be, to, of, and, that, have, with occur (Gopher).
    case stopWordsEnglish
    /// How many of the most frequent Russian function words occur (Gopher's test as FineWeb-2 adapts it, Penedo et al.,
    /// arXiv:2506.20920).
    case stopWordsRussian
    /// Share of lines that stood before, and of characters in them (Gopher).
    case duplicateLines
    case duplicateLineCharacters
    /// The same of paragraphs (Gopher).
    case duplicateParagraphs
    case duplicateParagraphCharacters
    /// Share of characters in the most frequent sequence of so many words (Gopher).
    case top2grams
    case top3grams
    case top4grams
    /// Share of characters in sequences of so many words that stood before, none counted twice (Gopher).
    case duplicate5grams
    case duplicate6grams
    case duplicate7grams
    case duplicate8grams
    case duplicate9grams
    case duplicate10grams
    /// Sentences in lines of three words and more that end in terminal punctuation (C4).
    case sentences
    /// Curly brackets (C4).
    case braces
    /// Share of lines that end in terminal punctuation (FineWeb).
    case terminalLines
    /// Share of lines of 30 characters and fewer (FineWeb).
    case shortLines
    /// Line feeds a word (FineWeb).
    case newlines

    /// As rules and reports write it.
    public var name: String { Self.names[rawValue] }

    /// The measure of a name, or nil.
    public static func named(_ name: String) -> QualityMeasure? { names.firstIndex(of: name).flatMap(QualityMeasure.init) }

    private static let names = [
        "words", "mean_word_length", "longest_word", "hashes", "ellipses", "bullet_lines",
        "ellipsis_lines", "alphabetic_words", "stop_words_en", "stop_words_ru", "duplicate_lines", "duplicate_line_characters",
        "duplicate_paragraphs", "duplicate_paragraph_characters", "top_2grams", "top_3grams", "top_4grams", "duplicate_5grams",
        "duplicate_6grams", "duplicate_7grams", "duplicate_8grams", "duplicate_9grams", "duplicate_10grams", "sentences",
        "braces", "terminal_lines", "short_lines", "newlines",
    ]
}
