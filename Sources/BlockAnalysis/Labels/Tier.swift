/// Who speaks. Where two rules give one block a role or one field a value, the higher tier's word counts; points of all
/// add up; what an exception lifts, it lifts of all.
public enum Tier: Int, Sendable, Comparable, CaseIterable {
    case builtIn, user, site, exception

    public static func < (left: Tier, right: Tier) -> Bool { left.rawValue < right.rawValue }

    /// As audits print it.
    public var name: String {
        switch self {
        case .builtIn: "built-in"
        case .user: "user"
        case .site: "site"
        case .exception: "exception"
        }
    }
}
