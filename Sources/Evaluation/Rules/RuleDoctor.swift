package import Extraction
package import JSONText
internal import RuleModel

/// How the rules of sites fare on dated pages of them: what no longer fires, which layouts are dead, and since when.
package struct RuleDoctor: Sendable {
    /// What was seen of one rule or layout on a site's pages, which stand in order of their dates.
    struct Course: Sendable {
        enum State: String, Sendable {
            /// It speaks of the newest pages, too.
            case lives
            /// It spoke on older pages, and on none of the newest third.
            case gone
            /// It spoke on no page.
            case dead
        }

        let name: String
        let place: String
        let pages: Int
        /// The first and the last page on which it spoke.
        let first: String?
        let last: String?
        let state: State
    }

    /// One site.
    struct Site: Sendable {
        let host: String
        let pages: [String]
        let rules: [Course]
        let layouts: [Course]
        /// Pages on which the site's body rules found nothing, and pages without an article.
        let missed: [String]
        let empty: [String]

        var isWell: Bool { missed.isEmpty && empty.isEmpty && !(rules + layouts).contains { $0.state == .gone } }
    }

    let sites: [Site]

    /// Whether everything that fired once fires still, and every page has an article.
    package var isWell: Bool { sites.allSatisfy(\.isWell) }

    private struct Visit: Sendable {
        let page: String
        let host: String?
        let fired: Set<String>
        let layouts: Set<String>
        let hasMissed: Bool
        let isEmpty: Bool
    }

    /// - Parameter pages: in order of their dates, as their names sort.
    /// - Throws: `IOError`.
    /// - Complexity: O(n) over the pages' bytes.
    package init(_ rules: RuleSet, on pages: RulePages) throws {
        let filter = Filter(rules: rules)
        let visits = try parallelMap(pages.pages) { gold in try Self.visit(gold.id, filter.judge(RulePages.page(gold))) }
        let all = rules.compiled.rules
        var hosts: [String] = []
        for visit in visits { if let host = visit.host, !hosts.contains(host) { hosts.append(host) } }
        sites = hosts.compactMap { host in
            let own = all.filter { rule in rule.site.map { host == $0 || host.hasSuffix("." + $0) } ?? false }
            guard !own.isEmpty else { return nil }
            let visits = visits.filter { $0.host == host }
            return Site(
                host: host, pages: visits.map(\.page),
                rules: own.map { rule in
                    Self.course(rule.id, rule.place.description, visits) { $0.fired.contains(rule.id) }
                },
                layouts: Array(Set(own.compactMap(\.layout))).sorted().map { layout in
                    Self.course(layout, "", visits) { $0.layouts.contains(layout) }
                },
                missed: visits.filter(\.hasMissed).map(\.page), empty: visits.filter(\.isEmpty).map(\.page))
        }
    }

    private static func visit(_ page: String, _ verdict: Verdict) -> Visit {
        Visit(
            page: page, host: verdict.metadata.host,
            fired: Set(verdict.labels.hits.filter { $0.liftedBy == nil }.map(\.rule)).union(verdict.audit.fieldHits.map(\.rule))
                .union(verdict.audit.exceptionHits.map(\.rule)),
            layouts: Set(verdict.audit.layouts), hasMissed: !verdict.audit.ruleMisses.isEmpty, isEmpty: verdict.bodyBlocks.isEmpty)
    }

    private static func course(_ name: String, _ place: String, _ visits: [Visit], _ speaks: (Visit) -> Bool) -> Course {
        let spoke = visits.indices.filter { speaks(visits[$0]) }
        // The newest third, of three pages at least: one page without a teaser says nothing.
        let newest = visits.count >= 9 ? visits.count - visits.count / 3 : max(1, visits.count - 3)
        let state: Course.State = spoke.isEmpty ? .dead : visits.count > 3 && spoke.last ?? 0 < newest ? .gone : .lives
        return Course(
            name: name, place: place, pages: spoke.count, first: spoke.first.map { visits[$0].page },
            last: spoke.last.map { visits[$0].page },
            state: state)
    }

    // MARK: Writing

    package var text: String {
        if sites.isEmpty { return "no page is of a site that has rules\n" }
        return sites.map { site in
            var lines = [
                "\(site.host): \(site.pages.count) pages, \(site.rules.count) rules, \(site.rules.count { $0.state == .dead }) that never fire"
            ]
            for layout in site.layouts {
                lines.append("  layout \(layout.name): " + Self.told(layout, of: site.pages.count))
            }
            for rule in site.rules where rule.state == .gone {
                lines.append("  gone  \(rule.name) (\(rule.place)): " + Self.told(rule, of: site.pages.count))
            }
            for rule in site.rules where rule.state == .dead { lines.append("  dead  \(rule.name) (\(rule.place))") }
            lines += site.missed.map { "  the body's rules find nothing: \($0)" } + site.empty.map { "  no article: \($0)" }
            if site.isWell { lines.append("  all that fired once fires still") }
            return lines.joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    private static func told(_ course: Course, of pages: Int) -> String {
        guard let first = course.first, let last = course.last else { return "on no page" }
        return "on \(course.pages) of \(pages) pages, from \(first) to \(last)"
    }

    package var json: JSON {
        .array(
            sites.map { site in
                .object([
                    .init("host", .string(site.host)), .init("pages", .array(site.pages.map(JSON.string))),
                    .init("rules", .array(site.rules.map(Self.json))), .init("layouts", .array(site.layouts.map(Self.json))),
                    .init("missed", .array(site.missed.map(JSON.string))), .init("empty", .array(site.empty.map(JSON.string))),
                ])
            })
    }

    private static func json(_ course: Course) -> JSON {
        .object([
            .init("id", .string(course.name)), .init("place", .string(course.place)), .init("pages", .integer(course.pages)),
            .init("first", .optional(course.first)), .init("last", .optional(course.last)), .init("state", .string(course.state.rawValue)),
        ])
    }
}
