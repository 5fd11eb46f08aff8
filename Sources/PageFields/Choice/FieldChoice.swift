/// How a field's value comes of its candidates. One file each where it takes more than the most points.
protocol FieldChoice: Sendable {
    /// The fields that it sets.
    var fields: [Field] { get }
    /// Adds what candidates say of each other, marks the chosen ones, and sets the field.
    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata)
}

/// All choices. Tags come after the authors, the site and the section, which they may repeat.
enum FieldChoices {
    static let all: [any FieldChoice] = [
        TitleChoice(), AuthorChoice(), DateChoice(), LanguageChoice(),
        SingleChoice(.subtitle) { $0.subtitle = $1.value }, SingleChoice(.section) { $0.section = $1.value },
        SingleChoice(.site) { $0.site = $1.value }, SingleChoice(.description) { $0.description = $1.value },
        SingleChoice(.pageType) { $0.pageType = $1.value }, SingleChoice(.license) { $0.license = $1.value },
        AddressChoice(), TagChoice(), CreditChoice(),
    ]
}

extension CandidateList {
    /// The candidate of a field with the most points, the first of those with as many; nil where none has any.
    func best(of field: Field) -> Int? {
        var best: (index: Int, points: Int)?
        for index in indices(of: field) {
            let points = self[index].points
            if points > 0, points > best?.points ?? 0 { best = (index, points) }
        }
        return best?.index
    }
}

/// The value with the most points.
struct SingleChoice: FieldChoice {
    var fields: [Field] { [field] }
    private let field: Field
    private let set: @Sendable (inout Metadata, Candidate) -> Void

    init(_ field: Field, _ set: @escaping @Sendable (inout Metadata, Candidate) -> Void) {
        self.field = field
        self.set = set
    }

    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        guard let best = list.best(of: field) else { return }
        list[best].isChosen = true
        set(&metadata, list[best])
    }
}

/// Blocks of credits, each once.
struct CreditChoice: FieldChoice {
    let fields = [Field.credits]
    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        for index in list.indices(of: .credits) where !metadata.credits.contains(list[index].value) {
            list[index].isChosen = true
            metadata.credits.append(list[index].value)
        }
    }
}

/// The image and the canonical address, made whole by the page's own.
struct AddressChoice: FieldChoice {
    let fields = [Field.image, .canonical, .license]
    func choose(from list: inout CandidateList, _ page: FieldPage, into metadata: inout Metadata) {
        let base = page.head.base.flatMap { PageAddress.resolve($0, base: page.url) } ?? page.url
        if let best = list.best(of: .image), let address = PageAddress.resolve(list[best].value, base: base) {
            list[best].isChosen = true
            metadata.image = address
            if case .image(let width) = list[best].detail { metadata.imageWidth = width }
        }
        if let best = list.best(of: .canonical), let address = PageAddress.resolve(list[best].value, base: base) {
            list[best].isChosen = true
            metadata.canonical = address
        }
        if let license = metadata.license, license.hasPrefix("/") { metadata.license = PageAddress.resolve(license, base: base) }
    }
}
