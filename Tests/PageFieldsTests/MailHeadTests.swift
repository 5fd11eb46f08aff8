import Testing

@testable import PageFields

/// Mails in archives of mailing lists.
@Suite struct MailHeadTests {
    private static let body =
        "Ash is too heavy for a boat of four metres, and spruce breaks where the collar rubs. I glue both and have had no trouble since."

    private func archive(_ head: String) -> FoundFields {
        fields(
            """
            <html lang="en"><head><title>Re: oars - osk-talk</title></head><body><a href="index.html">Index</a>
            <pre>\(head)\n\n\(Self.body)\n\nOwen\n</pre><a href="3.html">Next</a></body></html>
            """)
    }

    @Test func theHeadOfAMailTellsWhoWroteItAndWhen() {
        let found = archive(
            "From: Owen Pryce &lt;owen@osk.example&gt;\nTo: osk@osk.example\nSubject: Re: oars\nDate: Mon, 3 Mar 2025 07:41:00 +0100")
        #expect(found.metadata.authors.map(\.name) == ["Owen Pryce"])
        #expect(found.metadata.published?.hasPrefix("2025-03-03") == true)
    }

    @Test func aTextThatBeginsWithFromIsNoMail() {
        #expect(archive("From: Hull\nTo: Tarn\nFare: four pounds").metadata.authors.isEmpty)
    }
}
