/// The element that a fragment of HTML is parsed for.
public struct FragmentContext: Sendable {
    /// In small letters.
    public let name: String
    public let namespace: Namespace

    public init(name: String, namespace: Namespace = .html) {
        self.name = name
        self.namespace = namespace
    }
}

/// Parsing fragments (13.2.4.5 and "HTML fragment parsing algorithm").
extension TreeConstructor {
    /// Sets the stack and the mode for a context element. Gives the state in which the tokenizer begins.
    mutating func beginFragment(_ fragment: FragmentContext) -> ContentModel {
        let packed = PackedName(fragment.name)
        let tag = fragment.namespace == .html ? names.lookup(packed) ?? .text : .text
        let flags = fragment.namespace == .html ? rule(tag).flags : ForeignNames.flags(packed, fragment.namespace)
        context = OpenElement(tag: tag, flags: flags, node: Self.none, symbol: 0)
        insertRoot()
        if tag == .template { templateModes.append(.inTemplate) }
        resetMode()
        guard fragment.namespace == .html else { return .data }
        switch tag {
        case .title, .textarea: return .rcdata
        case .style, .xmp, .iframe, .noembed, .noframes: return .rawtext
        case .script: return .script
        case .noscript: return options.readsNoscript ? .data : .rawtext
        case .plaintext: return .plaintext
        default: return .data
        }
    }
}
