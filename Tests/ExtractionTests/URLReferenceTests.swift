import Testing

@testable import Extraction

@Suite struct URLReferenceTests {
    /// RFC 3986, 5.4: the normal and the abnormal examples.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
        ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"), ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
        ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."),
        ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("g;x=1/../y", "http://a/b/c/y"), ("g?y/../x", "http://a/b/c/g?y/../x"),
    ])
    func referencesAreResolvedAsTheStandardSays(_ reference: String, _ resolved: String) throws {
        let base = try #require(URLReference("http://a/b/c/d;p?q"))
        #expect(try #require(URLReference(reference)).resolved(against: base).text == resolved)
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "javascript:\u{301}x",
        "#", "",
    ])
    func whatRunsCodeOrLeadsNowhereIsNoLink(_ target: String) {
        #expect(LinkBase(url: nil).target(target) == nil)
        #expect(LinkBase(url: "https://a.example/").target(target) == nil)
    }

    @Test func withoutAnAddressARelativeLinkStaysAsItIs() {
        #expect(LinkBase(url: nil).target("/x?y") == "/x?y")
        #expect(LinkBase(url: "https://a.example/b/c").target("d") == "https://a.example/b/d")
    }
}
