import Testing

/// Links beside a text so short that nothing but their place tells them from it.
@Suite struct TeaserTests {
    private func page(_ behind: String) throws -> String {
        try articleText(
            """
            <!doctype html><html lang="it"><head><title>Orari del museo</title></head><body><div><ul><li><a href="/1">Notizie</a></li>
            <li><a href="/2">Sport</a></li></ul></div><div><h1>Orari del museo</h1><table><tr><td>Lunedì</td><td>chiuso</td></tr>
            <tr><td>Martedì</td><td>10–18</td></tr></table><p>Il museo si trova dietro la chiesa. La domenica si entra gratis.</p></div>
            \(behind)</body></html>
            """)
    }

    @Test func linksInAnElementBehindTheTextAreStripped() throws {
        let found = try page(
            "<div><h3>Altre cose</h3><p><a href='/a'>Il traghetto costerà di più</a></p><p><a href='/b'>Ponte chiuso fino a giugno</a></p></div>"
        )
        #expect(found.contains("Martedì | 10–18") && !found.contains("traghetto"), "\(found)")
    }
}
