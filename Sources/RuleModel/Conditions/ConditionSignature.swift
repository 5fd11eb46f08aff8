extension Condition {
    /// The condition as text: two conditions that say the same in the same words have the same.
    package var signature: String {
        switch self {
        case .select(let selector): "select(\(selector.source))"
        case .xpath(let xpath): "xpath(\(xpath.source))"
        case .text(let patterns): "text(\(patterns.map(\.source)))"
        case .words(let list): "words(\(list.words))"
        case .stems(let list): "stems(\(list.words))"
        case .forms(let patterns): "forms(\(patterns.map(\.source)))"
        case .evasion(let signs): "evasion(\(signs.map(\.rawValue)))"
        case .document(let comparisons): "document(\(comparisons.map(\.description)))"
        case .attribute(let attribute): "attribute(\(attribute.name) \(attribute.patterns.map(\.source)))"
        case .near(let near): "\(near.side.rawValue)(\(near.rule) \(near.within ?? -1))"
        case .features(let comparisons): "where(\(comparisons.map(\.description)))"
        case .page(let page):
            "page(\(page.url.map(\.source)) \(page.hosts) \(page.title.map(\.source)) \(page.meta.map { "\($0.name) \($0.patterns.map(\.source))" }) \(page.languages))"
        case .input(let form): "input(\(form.rawValue))"
        case .all(let list): "all(\(list.map(\.signature)))"
        case .any(let list): "any(\(list.map(\.signature)))"
        case .not(let inner): "not(\(inner.signature))"
        case .atLeast(let count, let list): "at_least(\(count) \(list.map(\.signature)))"
        }
    }
}
