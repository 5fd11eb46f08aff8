import PageTree
import Testing

@testable import Extraction

/// Papers, manuals and threads of trackers, whose parts are short and known by their software's classes.
@Suite struct ReferencePageTests {
    private func verdict(_ html: String) throws -> Verdict {
        Filter(rules: try RuleSet()).judge(Page(PageBytes(text: html), form: .html))
    }

    @Test func eachAuthorOfAPaperIsNamedAndItsTheoremsAreKept() throws {
        let html =
            """
            <!doctype html><html lang="en"><head><title>Flow through rows of gates</title></head><body><div class="ltx_page_content">
            <article class="ltx_document"><h1 class="ltx_title">Flow through rows of gates</h1><div class="ltx_authors">
            <span class="ltx_creator"><span class="ltx_personname">Maud Ellery</span></span><span class="ltx_creator"><span class="ltx_personname">Ada
            Quill</span><span class="ltx_author_notes"><span
            class="ltx_contact ltx_role_affiliation">Institute of Tides, Port Marrow</span></span></span></div>
            <div class="ltx_abstract"><h6>Abstract</h6><p class="ltx_p">We study the flow of water through a row of gates.</p></div>
            <section><h2>Introduction</h2><div class="ltx_para"><p class="ltx_p">A row of gates holds the water of a whole valley.</p></div>
            <div class="ltx_theorem"><h6>Theorem 1</h6><div class="ltx_para"><p>Every stable row has at most seven gates.</p></div></div>
            <div class="ltx_proof"><h6>Proof.</h6><div class="ltx_para"><p>By induction.</p></div></div></section></article></div></body></html>
            """
        #expect(try verdict(html).metadata.authors.map(\.name) == ["Maud Ellery", "Ada Quill"])
        let text = try articleText(html)
        #expect(text.contains("Every stable row") && text.contains("By induction.") && !text.contains("Institute of Tides"), "\(text)")
    }

    @Test func commentsOfATrackerAreItsText() throws {
        let html =
            """
            <!doctype html><html lang="en"><head><title>204 – Window is small</title></head><body><div id="header"><a href="/">Home</a></div>
            <table class="edit_form"><tr><th>Assignee:</th><td>Nobody</td></tr></table>
            <pre class="bz_comment_text">The window of the editor loses its size after every restart.</pre>
            <pre class="bz_comment_text">Happens here, too.</pre></body></html>
            """
        let text = try articleText(html)
        #expect(text.contains("loses its size") && text.contains("Happens here, too.") && !text.contains("Assignee"), "\(text)")
    }

    @Test func itemsOfAWikiAreKept() throws {
        let html =
            """
            <!doctype html><html lang="ru"><head><title>насос [Вики]</title><meta name="generator" content="DokuWiki"/></head><body><div class="dokuwiki">
            <header><h1 class="logo"><a href="/">Вики</a></h1></header><div class="page group"><h1 class="sectionedit1">Насос</h1>
            <div class="level1"><p>Насос ставят на раму и стягивают болтами.</p></div><h2>Пуск</h2><div class="level2">
            <ul><li class="level1"><div class="li">Проверьте масло</div></li><li class="level1"><div class="li">Включите автомат</div></li></ul></div></div>
            <div class="docInfo">насос.txt · Последнее изменение: 2022/11/30 12:41</div></div></body></html>
            """
        let text = try articleText(html)
        #expect(text.hasPrefix("Насос\n") && text.contains("Проверьте масло") && !text.contains("насос.txt"), "\(text)")
    }

    @Test func theDayOfAChangeThatAProgramPrintsWithoutAWordIsThatOfTheChange() throws {
        let html =
            """
            <!doctype html><html lang="de"><head><title>Sicherung - Handbuch</title></head><body><div class="md-content"><article
            class="md-content__inner"><h1>Sicherung</h1><p>Das Programm sichert jede Nacht alle Bestände in ein Verzeichnis Ihrer Wahl.</p>
            <aside class="md-source-file"><span class="md-source-file__fact"><span title="Letzte Aktualisierung"></span><span
            class="git-revision-date-localized-plugin git-revision-date-localized-plugin-date">14. März 2025</span></span></aside></article>
            </div></body></html>
            """
        #expect(try verdict(html).metadata.modified == "2025-03-14")
    }

    @Test func aDayInATableIsNotThePages() throws {
        let html =
            """
            <!doctype html><html lang="en"><head><title>Boat builder</title></head><body><main><h1>Boat builder</h1><p>We build wooden boats
            for rivers and small lakes, nine a year, and look for somebody with three years at a bench.</p><table><tr><td>Salary</td><td>31,000
            a year</td></tr><tr><td>Hours</td><td>37 a week</td></tr><tr><td>Closing date</td><td>30 April 2025</td></tr></table></main></body>
            </html>
            """
        let found = try verdict(html)
        #expect(found.metadata.published == nil)
        #expect(try articleText(html).contains("30 April 2025"))
    }
}
