/// What the parser refuses, by the ids that stand in its diagnostics. Those of lints stand in the lints.
public enum ParserCheck: String, Sendable, CaseIterable {
    // Of the text, before it is a tree of values.
    case yaml
    case anchor
    case duplicateKey = "duplicate-key"
    case tooLarge = "too-large"
    case tooDeep = "too-deep"
    case empty
    // Of keys and values.
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case wrongType = "wrong-type"
    case unknownValue = "unknown-value"
    case yamlTrap = "yaml-trap"
    case badID = "bad-id"
    case badHost = "bad-host"
    case badSite = "bad-site"
    case badTimezone = "bad-timezone"
    case noSite = "no-site"
    // Of conditions.
    case noCondition = "no-condition"
    case badSelector = "bad-selector"
    case badXPath = "bad-xpath"
    case badPattern = "bad-pattern"
    case unknownPart = "unknown-part"
    case badWord = "bad-word"
    case badComparison = "bad-comparison"
    case unknownFeature = "unknown-feature"
    case badProbe = "bad-probe"
    case badFingerprint = "bad-fingerprint"
    // Of moderation.
    case notModeration = "not-moderation"
    case badCategory = "bad-category"
    case badView = "bad-view"
    case badDocument = "bad-document"

    /// One line for the reference.
    public var about: String {
        switch self {
        case .yaml: "The file is not YAML."
        case .anchor: "An anchor or an alias, which a rule file may not have: a kilobyte of them can stand for a terabyte."
        case .duplicateKey: "A key that stands twice in one mapping."
        case .tooLarge: "More bytes, values or rules than a file may have."
        case .tooDeep: "Values or conditions nested deeper than any rule needs."
        case .empty: "A file without rules."
        case .unknownKey: "A key that the mapping does not know."
        case .missingKey: "A key that must stand there, or that others need."
        case .wrongType: "A text where a list must stand, a number out of its range, and the like."
        case .unknownValue: "A word that is none of those which the key takes."
        case .yamlTrap: "A value that YAML reads otherwise than it looks: `no` as false, an unquoted # as a comment."
        case .badID: "An id that is not words of small letters, digits and hyphens with dots between."
        case .badHost: "A host with a scheme, a path or capitals."
        case .badSite: "A site that is no host."
        case .badTimezone: "An offset from UTC that is not written as \"+03:00\"."
        case .noSite: "A key for the pages of one site in a file that names none."
        case .noCondition: "A rule, or a part of its conditions, that says nothing."
        case .badSelector: "A selector that is no CSS, with the place."
        case .badXPath: "An expression that is no XPath 1.0."
        case .badPattern: "A pattern that is no PCRE2, with the place."
        case .unknownPart: "A %{name} that is none of the file's parts."
        case .badWord: "A word without a letter or a digit."
        case .badComparison: "A comparison that is not a name, a sign and a number."
        case .unknownFeature: "A comparison of a feature or a measure that there is not."
        case .badProbe: "A probe or a fingerprint that asks for blocks, which a page has not yet."
        case .badFingerprint: "A fingerprint in a file for one site."
        case .notModeration: "A key or a condition of moderation in a rule without a severity, or the reverse."
        case .badCategory: "A category that is not words of small letters, digits and hyphens with dots between."
        case .badView: "Conditions that the rule's view cannot answer."
        case .badDocument: "A measure of the whole text beside a condition on a part of it."
        }
    }
}

/// All checks of rule files: the parser's and the lints'.
public enum Checks {
    /// The id and the line of documentation of each, the parser's first.
    public static var catalogue: [(id: String, about: String)] {
        ParserCheck.allCases.map { ($0.rawValue, $0.about) } + Lints.catalogue
    }
}
