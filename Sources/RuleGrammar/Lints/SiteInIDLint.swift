internal import RuleModel

/// A rule of one site whose id does not say so: hits are read by id, far from the file.
enum SiteInIDLint: Lint {
    static let id = "site-in-id"
    static let about = "A rule of one site whose id does not begin with the site's name."

    static func check(_ files: LintedFiles) -> [Diagnostic] {
        files.rules.compactMap { rule in
            guard let site = rule.site else { return nil }
            let first = String(rule.id.prefix { $0 != "." })
            let names = site.split(separator: ".").map(String.init)
            if names.contains(first) || first == names.joined(separator: "-") { return nil }
            return Lints.warning(
                rule.place, id, "\(rule.id) is for \(site) only",
                fix: "begin its id with “\(names[0]).” or “\(names.joined(separator: "-")).”")
        }
    }
}
