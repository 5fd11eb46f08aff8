package import Extraction
internal import JSONText
internal import Output
internal import PageTree
internal import ReportPages
internal import RuleAuthoring
internal import TextModeration

/// Answers calls. Immutable: what it answers is a function of the call, the page and the rules.
package struct Service: Sendable {
    private let plain: Filter
    private let moderating: Filter
    private let texts: Filter
    private let version: String
    private let metrics: Metrics

    /// - Parameter version: that of the program, with its commit.
    package init(rules: RuleSet, largestPage: Int, version: String, metrics: Metrics) {
        plain = Filter(rules: rules, largestPage: largestPage)
        moderating = Filter(rules: rules, largestPage: largestPage, moderation: ModerationSettings(looksAtStripped: false))
        texts = Filter(rules: rules, largestPage: largestPage, moderation: ModerationSettings(takesTextAsIs: true))
        self.version = version
        self.metrics = metrics
    }

    /// - Complexity: O(n) over the body.
    package func answer(_ call: Call, body: [UInt8]) -> Response {
        switch call.operation {
        case .extract: page(call, body) { Response(.object(JSONWriter.members($0))) }
        case .explain: page(call, body) { explained($0, call) }
        case .moderate: moderated(call, body)
        case .health: Response(.object([.init("status", .string("ok")), .init("version", .string(version))]))
        case .metrics: Response(type: "text/plain; version=0.0.4; charset=utf-8", body: Array(metrics.text(version: version).utf8))
        case .openapi: Response(type: "application/json", body: Array((EmbeddedAssets.files["openapi.json"] ?? "").utf8))
        }
    }

    private func page(_ call: Call, _ body: [UInt8], _ write: (Verdict) -> Response) -> Response {
        let filter = call.moderates ? moderating : plain
        let verdict = filter.judge(Page(PageBytes(body, declaredEncoding: call.encoding), url: call.url, form: call.form))
        metrics.note(page: verdict.status.rawValue)
        return write(verdict)
    }

    private func explained(_ verdict: Verdict, _ call: Call) -> Response {
        guard call.writesPage else { return Response(type: "application/json", body: Array(Explanation(verdict).jsonText.utf8)) }
        let page = AuditPage(
            verdict, name: "page", workbench: WorkbenchData.json(verdict, path: "page.html").map(AuditPage.Workbench.init))
        return Response(type: "text/html; charset=utf-8", body: Array(page.html.utf8))
    }

    private func moderated(_ call: Call, _ body: [UInt8]) -> Response {
        let text = texts.moderate(Page(PageBytes(body, declaredEncoding: call.encoding), form: .text))
        metrics.note(page: text.status.rawValue)
        // What could not be moderated waits for a person: its members say so.
        return Response(.object(text.members))
    }
}
