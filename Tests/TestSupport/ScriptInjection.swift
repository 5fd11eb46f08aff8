/// Pages that try to act in whoever shows them: the vectors that are public (OWASP's cheat sheet on filter evasion, the mutations that
/// Heiderich et al. describe in "mXSS attacks", CCS 2013), written for these tests.
public struct ScriptInjection: Sendable, CustomStringConvertible {
    public let description: String
    public let html: String

    static let act = "(top.pwned=1,top.document.title='pwned')"

    private init(_ description: String, _ body: String) {
        self.description = description
        let text = "<p>Paragraph of the article that is long enough to be read, with a sentence. And another one, to be sure.</p>"
        html = "<!doctype html><html><head><title>\(description)</title></head><body>\(text)\(body)\(text)</body></html>"
    }

    public static let all: [ScriptInjection] = [
        ScriptInjection(
            "scripts", "<script>\(act)</script><script src=https://evil.example/x.js></script><SCRIPT/XSS SRC=//evil.example/x.js></SCRIPT>"
        ),
        ScriptInjection(
            "the end of the data",
            "<p></script><script>\(act)</script> and &lt;/script&gt;&lt;script&gt;\(act)&lt;/script&gt;</p><p>&lt;!--&lt;script&gt;\(act)</p>"
        ),
        ScriptInjection(
            "handlers",
            "<img src=x onerror=\"\(act)\"><body onload=\"\(act)\"><div onmouseover=\"\(act)\" onclick='\(act)'>Hover over this sentence, if you like.</div><details open ontoggle=\"\(act)\"><summary>More</summary>Text</details><p onfocus=\"\(act)\" tabindex=0 autofocus>Focus here, please.</p>"
        ),
        ScriptInjection(
            "addresses",
            "<a href=\"javascript:\(act)\">A link that a reader may follow</a><a href='java&#9;script:\(act)'>Another link</a><iframe src=\"javascript:\(act)\"></iframe><form action=\"javascript:\(act)\"><button formaction=\"javascript:\(act)\">Send</button><input autofocus onfocus=\"\(act)\"></form><base href=https://evil.example/><meta http-equiv=refresh content=\"0;url=https://evil.example/\">"
        ),
        ScriptInjection(
            "graphics",
            "<svg onload=\"\(act)\"><script>\(act)</script><a xlink:href=\"javascript:\(act)\"><text y=20>x</text></a><animate onbegin=\"\(act)\" attributeName=x dur=1s><foreignObject><iframe srcdoc=\"<script>\(act)</script>\"></iframe></foreignObject></svg>"
        ),
        ScriptInjection(
            "mutations",
            "<svg></p><style><a id=\"</style><img src=1 onerror=\(act)>\"></style></svg><math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=\(act)&gt;\"></table></mtext></math><noscript><p title=\"</noscript><img src=x onerror=\(act)>\"></noscript><form><math><mtext></form><form><mglyph><style></math><img src onerror=\(act)></style></form>"
        ),
        ScriptInjection(
            "raw text",
            "<xmp><p title=\"</xmp><img src=x onerror=\(act)>\"></xmp><noembed><img src=x onerror=\(act)></noembed><textarea></textarea><img src=x onerror=\(act)></textarea><title><img src=x onerror=\(act)></title><listing>&lt;img onerror=\(act) src=x&gt;</listing><template><img src=x onerror=\(act)></template>"
        ),
        ScriptInjection(
            "style sheets",
            "<style>@import 'https://evil.example/a.css'; body{background:url(https://evil.example/b.png)} @font-face{font-family:x;src:url(//evil.example/f.woff)} p{font-family:x;background:\\75rl(https://evil.example/c.png)}</style><style></style><link rel=stylesheet href=https://evil.example/d.css><div style=\"background:url('https://evil.example/e.png');width:expression(\(act))\">Styled text, a sentence of it.</div>"
        ),
        ScriptInjection(
            "attributes",
            "<div class='x\" onclick=\"\(act)' title='\"><script>\(act)</script>' data-x=\"&quot;><img src=x onerror=\(act)>\" data-><p \"><img src=x onerror=\(act)>\" x=1>A sentence with odd attributes.</p></div><winnow-run data-block=\"1\" onclick=\"\(act)\">A run of its own.</winnow-run>"
        ),
        ScriptInjection(
            "objects",
            "<object data=\"data:text/html,<script>\(act)</script>\"></object><embed src=\"data:text/html;base64,PHNjcmlwdD4=\"><applet code=x></applet><video src=https://evil.example/v onerror=\"\(act)\"><source onerror=\"\(act)\"></video><audio src=https://evil.example/a></audio><img srcset=\"https://evil.example/i 1x\"><img src=\"https://evil.example/p.gif\" alt=\"A picture\"><picture><source srcset=https://evil.example/s></picture><frameset onload=\"\(act)\"><frame src=https://evil.example/></frameset>"
        ),
        ScriptInjection(
            "names that shadow",
            "<img name=getElementById><form name=body><input name=head></form><img id=styleSheets name=styleSheets><a id=querySelectorAll name=querySelectorAll>A link with a name</a><div id=data>{}</div>"
        ),
        ScriptInjection(
            "selectors and rule text",
            "<div id=\"a'b\" class=\"c&quot;]} *{}\"><p class=\"x'y </script>\">Text' with \u{2028}quotes \" and </pre> and \u{0}signs: '\\\".</p></div>"
        ),
    ]
}
