public import BlockAnalysis

/// The fields that rules can fill.
public enum PageField: String, Sendable, CaseIterable {
    case title, subtitle, author, authorRole = "author_role", published, modified, section, tags, site, image, credits, language
}

extension PageField {
    /// The role of a block that holds the field.
    public var role: Role {
        switch self {
        case .title: .headline
        case .subtitle: .subtitle
        case .author, .authorRole: .byline
        case .published, .modified: .dateline
        case .section, .tags: .section
        case .credits, .image: .credit
        case .site, .language: .widget
        }
    }
}
