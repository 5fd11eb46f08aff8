public import BlockAnalysis

/// Which profile is asked for, and whether its cut leans to precision or to recall.
public struct ProfileChoice: Sendable, Equatable {
    public enum Leaning: String, Sendable, CaseIterable {
        /// The greatest F1.
        case balance
        /// Fewer words that are surer.
        case precision
        /// More words, some of them not the article's.
        case recall

        /// Hundredths of log-odds added to the shift of the cut. Documentation/Accuracy.md has what each costs and gains.
        public var shift: Int {
            switch self {
            case .balance: 0
            case .precision: -125
            case .recall: 175
            }
        }
    }

    public var name: String
    public var leaning: Leaning

    public init(name: String = Profile.article.name, leaning: Leaning = .balance) {
        self.name = name
        self.leaning = leaning
    }

    public static var names: [String] { Profile.all.map(\.name) }

    /// The profile of the name, or the article's for a name that there is not, cut as it leans.
    public var profile: Profile {
        let profile = Profile.named(name) ?? .article
        var cut = profile.cut
        cut.shift += leaning.shift
        return profile.cutting(cut)
    }
}
