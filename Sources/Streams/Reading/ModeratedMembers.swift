internal import Extraction
internal import JSONText

/// Members of records that are moderated beside the page: those of some names, with all texts in them.
package struct ModeratedMembers: Sendable, Equatable {
    /// As "title" or, inside of an object, "author.name".
    package let names: [String]

    package init(_ names: [String] = []) { self.names = names }

    /// The members in which records keep what people wrote or were called, moderated where nobody names others.
    package static let usual = [
        "title", "subtitle", "headline", "lead", "description", "summary", "subject", "body", "content", "message", "comment", "comments",
        "reply", "caption", "alt", "tags", "author", "authors", "user", "username", "nickname", "nick", "name", "signature",
    ]

    /// The texts in some members, in their order.
    func texts(in members: [JSON.Member]) -> [SideText] {
        var found: [SideText] = []
        _ = replacing(members) { name, text in
            found.append(SideText(name: name, text: text))
            return text
        }
        return found
    }

    /// The members with other texts for those that were found, in the same order; without them for nil.
    func replacing(_ members: [JSON.Member], with texts: [String]?) -> [JSON.Member] {
        guard let texts else { return members.compactMap(without) }
        var next = 0
        return replacing(members) { _, _ in
            defer { next += 1 }
            return texts[next]
        }
    }

    private func replacing(_ members: [JSON.Member], _ replacement: (_ name: String, _ text: String) -> String) -> [JSON.Member] {
        guard !names.isEmpty else { return members }
        return members.map { JSON.Member($0.name, replacing($0.value, $0.name, replacement)) }
    }

    private func replacing(_ value: JSON, _ name: String, _ replacement: (_ name: String, _ text: String) -> String) -> JSON {
        switch value {
        case .string(let text): covers(name) ? .string(replacement(name, text)) : value
        case .array(let values): .array(values.map { replacing($0, name, replacement) })
        case .object(let members):
            .object(members.map { JSON.Member($0.name, replacing($0.value, name + "." + $0.name, replacement)) })
        case .null, .bool, .number: value
        }
    }

    private func covers(_ name: String) -> Bool { names.contains { name == $0 || name.hasPrefix($0 + ".") } }

    /// A member without what is to be moderated in it.
    private func without(_ member: JSON.Member) -> JSON.Member? {
        if covers(member.name) { return nil }
        guard let members = member.value.members else { return member }
        let kept = members.compactMap { inner in
            without(JSON.Member(member.name + "." + inner.name, inner.value)).map { JSON.Member(inner.name, $0.value) }
        }
        return JSON.Member(member.name, .object(kept))
    }
}
