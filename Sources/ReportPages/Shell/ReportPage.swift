package import JSONText

/// One self-contained HTML file: data, a script that draws it, and nothing else. It asks the network for nothing, and its
/// policy lets no script run but its own, which it knows by its hash. The same data give the same bytes.
package struct ReportPage: Sendable {
    /// The pages that there are; each has a script and a style sheet of its name in Assets.
    package enum Kind: String, Sendable, CaseIterable {
        case audit, evaluation, findings, rules, workbench
    }

    private let kind: Kind
    private let title: String
    private let data: JSON
    private let asksServer: Bool

    /// - Parameter asksServer: whether the page may ask the server that it comes from.
    package init(_ kind: Kind, title: String, data: JSON, asksServer: Bool = false) {
        self.asksServer = asksServer
        self.kind = kind
        self.title = title
        self.data = data
    }

    /// - Complexity: O(n) over the data.
    package var html: String {
        let frame = Self.frame(kind, title: title, asksServer: asksServer)
        return frame.before + data.scriptText + frame.after
    }

    /// What stands before and behind a page's data, for data that are written piece by piece.
    package static func frame(_ kind: Kind, title: String, asksServer: Bool = false) -> (before: String, after: String) {
        let script = asset("base.js") + asset(kind.rawValue + ".js")
        let style = asset("base.css") + asset(kind.rawValue + ".css")
        let before = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(ContentPolicy.text(script: script, asksServer: asksServer))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(HTMLText.escaped(title))</title>
            <style>\(style)</style>
            </head>
            <body>
            <noscript><p>This page is drawn by its own script. / Эту страницу рисует её собственный скрипт.</p></noscript>
            <script type="application/json" id="data">
            """
        return (before, "</script>\n<script>\(script)</script>\n</body>\n</html>\n")
    }

    private static func asset(_ name: String) -> String { EmbeddedAssets.files[name] ?? "" }
}
