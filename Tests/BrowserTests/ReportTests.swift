import Foundation
import JSONText
import ReportPages
import Testing

/// The other report pages in a browser, on data of their form.
@Suite(.serialized, .enabled(if: Chromium.path != nil, "chromium is not installed"))
struct ReportTests {
    static func page(_ kind: ReportPage.Kind, _ data: String) throws -> String {
        ReportPage(kind, title: "test", data: try JSON(parsing: data)).html
    }

    static let evaluation = #"""
        {"title": "A", "against": "other", "report": {
          "sets": [{"name": "A", "pages": 2, "precision": 0.9, "recall": 0.8, "f1": 0.85, "interval": [0.7, 0.95], "shingle_f1": 0.8, "with_rate": null, "without_rate": null}],
          "types": [], "languages": [], "fields": [], "quality": [{"name": "A", "pages": 2, "rank_correlation": 0.5, "calibration_error": 0.1, "parts": [[0.2, 0.3], [0.9, 0.8]]}],
          "differences": [{"name": "A", "pages": 2, "f1": 0.02, "interval": [0.01, 0.03], "better": 2, "worse": 0}],
          "blocks": [{"role": "body", "kept": 10, "surplus": 2, "missing": 1, "stripped": 0}]},
         "pages": [{"set": "A", "id": "one", "type": "article", "language": "en", "words": true, "f1": 0.8, "p": 0.9, "r": 0.7, "q": 0.9, "ms": 3.5, "other": 0.7},
                   {"set": "A", "id": "two<script>", "type": "article", "language": "en", "words": true, "f1": 0.9, "p": 0.9, "r": 0.9, "q": 0.8, "ms": 1, "other": null}],
         "worst": [{"page": {"set": "A", "id": "one", "type": "article", "language": "en", "words": true, "f1": 0.8, "p": 0.9, "r": 0.7, "q": 0.9, "ms": 3.5, "other": null},
                    "gold": "The bridge was opened on Monday, at last.", "output": "The bridge was opened on Monday. Share this!"}]}
        """#

    static let findings = #"""
        {"documents": [{"id": "a.txt", "url": null, "status": "ok", "action": "flag", "score": 5, "findings_left_out": 0, "limits": [],
          "texts": {"block 1": "🌉 One bad word, and a worse one.", "block 2": "Worse again."},
          "findings": [
            {"rule": "r.bad", "category": "c", "severity": "low", "score": 1, "action": "mask", "confidence": 1, "block": 1, "kept": true, "text": "bad", "span": {"start": 6, "end": 9, "byte_start": 9, "byte_end": 12}, "replacement": "***", "view": "folded", "evasive": false, "matched": "bad", "steps": [], "place": "r.yaml:1", "tier": "user", "lifted_by": null},
            {"rule": "r.worse", "category": "c", "severity": "critical", "score": 9, "action": "mask", "confidence": 0.5, "block": 1, "kept": true, "text": "worse", "span": {"start": 22, "end": 27, "byte_start": 24, "byte_end": 29}, "replacement": null, "view": "evasion", "evasive": true, "matched": "worse", "steps": ["homoglyph о→o"], "place": "r.yaml:9", "tier": "user", "lifted_by": null},
            {"rule": "r.worse", "category": "c", "severity": "critical", "score": 9, "action": "mask", "confidence": 1, "block": 2, "kept": true, "text": "Worse", "span": {"start": 0, "end": 5, "byte_start": 0, "byte_end": 5}, "replacement": null, "view": "folded", "evasive": false, "matched": "worse", "steps": [], "place": "r.yaml:9", "tier": "user", "lifted_by": null}]}],
         "summary": {"documents": 1, "findings": 3, "actions": {"flag": 1}}}
        """#

    static let coverage = #"""
        {"title": "A", "coverage": {"pages": 3, "rules": [
          {"id": "a.one", "place": "a.yaml:1", "action": "strip", "pages": 3, "blocks": 9, "saved_blocks": 8, "lost_blocks": 1, "lost_words": 12, "microseconds": 30, "example": "one: Some words"},
          {"id": "a.two", "place": "a.yaml:9", "action": "label", "pages": 0, "blocks": 0, "saved_blocks": 0, "lost_blocks": 0, "lost_words": 0, "microseconds": 90, "example": null}]}}
        """#

    static let diff = #"""
        {"title": "a → b", "before": "a", "after": "b", "diff": {"pages": 3, "changed_pages": 1, "f1": [0.9, 0.95], "moved": [{"page": "one", "before": 0.8, "after": 0.9}],
          "changes": [{"page": "one", "text": "A block of text", "before": "+ body", "after": "- widget", "rules": ["own.strip"]}, {"page": "one", "text": "Another", "before": "- menu", "after": "+ body", "rules": []}]}}
        """#

    static let folder = #"""
        {"folder": "/a/b", "pages": ["one.html", "<b>two</b>/\u0022.html"], "files": ["a.yaml"], "tests": {"passed": 3, "failed": 1, "failures": ["a.yaml:3: x"]}}
        """#

    /// A name in pieces of three letters can't be read, however small the screen is.
    @Test func aRulesNameStandsOnOneOrTwoLines() throws {
        try AuditPageTests.withBrowser(400) { browser in
            try browser.show(html: Self.page(.rules, Self.coverage.replacing("a.one", with: "related.heading-inline")))
            #expect(try browser.run("document.querySelector('td code').getBoundingClientRect().height < 45") == .bool(true))
        }
    }

    @Test func aFolderIsListedAsItsNamesAre() throws {
        try AuditPageTests.withBrowser { browser in
            try browser.show(html: Self.page(.workbench, Self.folder))
            #expect(try browser.run("document.querySelectorAll('#pages a').length") == .integer(2))
            #expect(try browser.run("document.querySelectorAll('#pages a')[1].textContent") == .string("<b>two</b>/\".html"))
            #expect(try browser.run("document.querySelector('#tests').textContent.includes('1 failed')") == .bool(true))
        }
    }

    @Test func theWorstPagesShowWhichWordsDiffer() throws {
        try AuditPageTests.withBrowser { browser in
            try browser.show(html: Self.page(.evaluation, Self.evaluation))
            try browser.click(".worst summary")
            try browser.wait(until: "!!document.querySelector('.two')")
            let missing = try browser.run("[...document.querySelectorAll('.two del')].map(e => e.textContent).join('|')").string ?? ""
            let surplus = try browser.run("[...document.querySelectorAll('.two ins')].map(e => e.textContent).join('|')").string ?? ""
            #expect(missing.contains("at") && missing.contains("last") && !missing.contains("bridge"))
            #expect(surplus.contains("Share") && !surplus.contains("Monday"))
            #expect(try browser.run("document.querySelectorAll('.dot').length") == .integer(4))
            #expect(try browser.run("document.querySelector('#differences').innerText.includes('+0.020')") == .bool(true))
            #expect(browser.doings == [] && browser.requests == [])
        }
    }

    @Test func findingsStandInTheirTextsAndKeysDecide() throws {
        try AuditPageTests.withBrowser { browser in
            try browser.show(html: Self.page(.findings, Self.findings))
            let marked = try browser.run("[...document.querySelectorAll('mark')].map(m => m.textContent).join('|')")
            #expect(marked == .string("bad|worse|Worse"))
            for key in ["j", "a", "r", "j"] { try browser.press(key) }
            #expect(try browser.run("state.current") == .integer(0) || browser.run("state.current") == .integer(2))
            let lines = try browser.run("exported()").string ?? ""
            let records = try lines.split(separator: "\n").map { try JSON(parsing: Array($0.utf8)) }
            #expect(records.map { $0["decision"]?.string } == ["approve", "reject"])
            #expect(records.map { $0["start"]?.double } == [6, 22] && records.allSatisfy { $0["id"]?.string == "a.txt" })
            try browser.click("[data-severity=critical]")
            #expect(try browser.run("document.querySelectorAll('mark').length") == .integer(2))
            #expect(browser.doings == [] && browser.requests == [])
        }
    }

    @Test func rulesAreSortedAndFiltered() throws {
        try AuditPageTests.withBrowser { browser in
            try browser.show(html: Self.page(.rules, Self.coverage))
            #expect(try browser.run("document.querySelector('tbody code').textContent") == .string("a.one"))
            try browser.click("[data-sort=microseconds]")
            #expect(try browser.run("document.querySelector('tbody code').textContent") == .string("a.two"))
            try browser.click("[data-only=costly]")
            #expect(try browser.run("document.querySelectorAll('main tbody tr').length") == .integer(1))
            try browser.show(html: Self.page(.rules, Self.diff))
            #expect(try browser.run("document.querySelectorAll('.change').length") == .integer(2))
            try browser.click("[data-change=toKept]")
            #expect(try browser.run("document.querySelectorAll('.change').length") == .integer(1))
        }
    }

    /// Phones: nothing is wider than the screen, and whoever listens to the page hears what each button does.
    @Test func everyPageFitsAPhoneAndNamesItsButtons() throws {
        try AuditPageTests.withBrowser(400, language: "ru", isDark: true) { browser in
            let pages = [
                try AuditPageTests.html(), try Self.page(.evaluation, Self.evaluation), try Self.page(.findings, Self.findings),
                try Self.page(.rules, Self.coverage), try Self.page(.rules, Self.diff),
                try Self.page(.workbench, Self.folder),
            ]
            for page in pages {
                try browser.show(html: page)
                #expect(try browser.run("document.documentElement.scrollWidth <= innerWidth") == .bool(true))
                let nameless = try browser.run(
                    "[...document.querySelectorAll('button, select, input, iframe')].filter(e => !(e.textContent.trim() || e.getAttribute('aria-label') || e.title || e.closest('label'))).length"
                )
                #expect(nameless == .integer(0))
                #expect(try browser.run("document.documentElement.lang") == .string("ru"))
                #expect(browser.doings == [])
            }
        }
    }
}
