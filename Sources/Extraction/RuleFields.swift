internal import PageFields
internal import RuleModel

extension RuleField {
    /// What the rule engine found, in the words of the fields.
    init(_ hit: FieldHit) {
        let name: Name =
            switch hit.field {
            case .title: .field(.title)
            case .subtitle: .field(.subtitle)
            case .author: .field(.authors)
            case .authorRole: .authorRole
            case .published: .field(.published)
            case .modified: .field(.modified)
            case .section: .field(.section)
            case .tags: .field(.tags)
            case .site: .field(.site)
            case .image: .field(.image)
            case .credits: .field(.credits)
            case .language: .field(.language)
            }
        self.init(name: name, value: hit.value, rule: hit.rule, tier: hit.tier.rawValue, block: hit.block, isOfElement: hit.isOfElement)
    }
}
