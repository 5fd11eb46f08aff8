package import Extraction
internal import Output
internal import PageFields
internal import PageTree
package import RuleModel
internal import TextPrimitives

/// Runs the tests that rule files hold on whole pages.
package struct PageTester {
    private let filter: Filter
    private let read: (String) throws -> [UInt8]
    private let exists: (String) -> Bool

    /// - Parameters:
    ///   - rules: the rules that judge the pages: those of all files.
    ///   - read: gives a file's bytes.
    ///   - exists: tells whether there is a file or a folder.
    package init(rules: RuleSet, read: @escaping (String) throws -> [UInt8], exists: @escaping (String) -> Bool) {
        filter = Filter(rules: rules)
        self.read = read
        self.exists = exists
    }

    /// Runs the page tests of files.
    package func run(_ files: [RuleFile]) -> RuleTester.Report {
        var report = RuleTester.Report()
        for file in files {
            for test in file.tests { run(test, of: file, &report) }
        }
        return report
    }

    private func run(_ test: PageTest, of file: RuleFile, _ report: inout RuleTester.Report) {
        func fail(_ place: SourcePlace, _ message: String) {
            report.failures.append(.init(rule: test.page, place: place, message: message))
        }
        guard let path = find(test.page, from: file.path) else {
            report.tests += 1
            return fail(test.place, "there is no such page")
        }
        let bytes: [UInt8]
        do {
            bytes = try read(path)
        } catch {
            report.tests += 1
            return fail(test.place, "\(error)")
        }
        let verdict = filter.judge(Page(PageBytes(bytes), url: test.url, form: path.hasSuffix(".txt") ? .text : nil))
        let text = TextWriter().write(verdict).withSingleSpaces
        func check(_ sample: RuleTests.Sample, _ holds: Bool, _ message: @autoclosure () -> String) {
            report.tests += 1
            if !holds { fail(sample.place, message()) }
        }
        for sample in test.contains { check(sample, text.contains(sample.text.withSingleSpaces), "the article must hold: \(sample.text)") }
        for sample in test.excludes {
            check(sample, !text.contains(sample.text.withSingleSpaces), "the article must not hold: \(sample.text)")
        }
        let fired = firedRules(verdict)
        for sample in test.fires { check(sample, fired.contains(sample.text), "\(sample.text) must hit something") }
        for sample in test.silent { check(sample, !fired.contains(sample.text), "\(sample.text) must hit nothing") }
        if let layout = test.layout {
            check(
                layout, verdict.audit.layouts.contains(layout.text),
                "the layout must be \(layout.text), but is \(verdict.audit.layouts.joined(separator: ", "))")
        }
        for (name, value) in test.fields {
            let actual = Self.value(of: name, verdict.metadata)
            check(value, actual == value.text, "\(name) must be “\(value.text)”, but is \(actual.map { "“\($0)”" } ?? "missing")")
        }
    }

    private func firedRules(_ verdict: Verdict) -> Set<String> {
        Set(verdict.labels.hits.map(\.rule)).union(verdict.audit.fieldHits.map(\.rule)).union(verdict.audit.exceptionHits.map(\.rule))
    }

    /// The page as it is named, in the working directory or in a folder above the rule file.
    private func find(_ page: String, from ruleFile: String) -> String? {
        var folders = [""]
        var folder = ruleFile[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            folders.append(folder + "/")
        }
        for folder in page.hasPrefix("/") ? [""] : folders {
            for candidate in [folder + page + "/source.html", folder + page + "/source.txt", folder + page] where exists(candidate) {
                return candidate
            }
        }
        return nil
    }

    private static func value(of field: String, _ metadata: Metadata) -> String? {
        switch PageField(rawValue: field) {
        case .title: metadata.title
        case .subtitle: metadata.subtitle
        case .author: metadata.authors.isEmpty ? nil : metadata.authors.map(\.name).joined(separator: ", ")
        case .authorRole: metadata.authors.isEmpty ? nil : metadata.authors.compactMap(\.role).joined(separator: ", ")
        case .published: metadata.published
        case .modified: metadata.modified
        case .section: metadata.section
        case .tags: metadata.tags.isEmpty ? nil : metadata.tags.joined(separator: ", ")
        case .site: metadata.site
        case .image: metadata.image
        case .credits: metadata.credits.isEmpty ? nil : metadata.credits.joined(separator: ", ")
        case .language: metadata.language
        case nil: nil
        }
    }
}
