/// Some roles. Passes ask for many blocks whether theirs is one of them: as bits that is a shift, while a `Set` would hash the names.
public struct RoleSet: Sendable, Hashable, ExpressibleByArrayLiteral {
    private var bits: UInt32 = 0

    public init(_ roles: some Sequence<Role>) { for role in roles { bits |= Self.bit(role) } }
    public init(arrayLiteral roles: Role...) { self.init(roles) }

    public func contains(_ role: Role) -> Bool { bits & Self.bit(role) != 0 }
    public func union(_ other: RoleSet) -> RoleSet {
        var union = self
        union.bits |= other.bits
        return union
    }

    public func subtracting(_ other: RoleSet) -> RoleSet {
        var rest = self
        rest.bits &= ~other.bits
        return rest
    }

    /// The place of a role among all.
    private static func bit(_ role: Role) -> UInt32 {
        switch role {
        case .headline: 1 << 0
        case .subtitle: 1 << 1
        case .byline: 1 << 2
        case .dateline: 1 << 3
        case .lead: 1 << 4
        case .body: 1 << 5
        case .heading: 1 << 6
        case .list: 1 << 7
        case .table: 1 << 8
        case .quote: 1 << 9
        case .code: 1 << 10
        case .caption: 1 << 11
        case .credit: 1 << 12
        case .section: 1 << 13
        case .menu: 1 << 14
        case .banner: 1 << 15
        case .related: 1 << 16
        case .share: 1 << 17
        case .subscribe: 1 << 18
        case .comments: 1 << 19
        case .advert: 1 << 20
        case .ageMark: 1 << 21
        case .legal: 1 << 22
        case .cookie: 1 << 23
        case .footer: 1 << 24
        case .widget: 1 << 25
        case .hidden: 1 << 26
        }
    }
}
