package import BlockAnalysis

/// Which profile is asked for, and whether its cut leans to precision or to recall.
package struct ProfileChoice: Sendable, Equatable {
    package enum Leaning: String, Sendable, CaseIterable {
        /// The greatest F1.
        case balance
        /// Fewer words that are surer.
        case precision
        /// More words, some of them not the article's.
        case recall

        /// Hundredths of log-odds added to the shift of the cut. Documentation/Accuracy.md has what each costs and gains.
        package var shift: Int {
            switch self {
            case .balance: 0
            case .precision: -100
            case .recall: 200
            }
        }
    }

    package var name: String
    package var leaning: Leaning

    package init(name: String = Profile.article.name, leaning: Leaning = .balance) {
        self.name = name
        self.leaning = leaning
    }

    package static var names: [String] { Profile.all.map(\.name) }

    /// The profile of the name, or the article's for a name that there is not, cut as it leans.
    package var profile: Profile {
        let profile = Profile.named(name) ?? .article
        var cut = profile.cut
        cut.shift += leaning.shift
        return profile.cutting(cut)
    }
}
