import Testing

@testable import Extraction

@Suite struct PublishedDateTests {
    @Test(
        arguments: [
            ("2025-11-11T19:21:00+03:00", "2025-11-11T19:21:00+03:00"), ("2025-11-11T19:21:00.123Z", "2025-11-11T19:21:00+00:00"),
            ("2025-11-11 19:21", "2025-11-11T19:21:00"), ("20251111", nil),
            ("Tue, 11 Nov 2025 19:21:05 +0300", "2025-11-11T19:21:05+03:00"),
            ("19:21, 11 ноября 2025", "2025-11-11T19:21:00"), ("11 ноября 2025 года, 19:21 (мск)", "2025-11-11T19:21:00+03:00"),
            ("11.11.2025 19:21", "2025-11-11T19:21:00"), ("Nov. 11, 2025, 7:21 pm", "2025-11-11T19:21:00"),
            ("March 4, 2025 at 12:05 AM GMT", "2025-03-04T00:05:00+00:00"), ("4 марта 2025", "2025-03-04"),
            ("5 sierpnia 2011", "2011-08-05"),
            ("31 февраля 2025", nil), ("12 Μαρτίου 2012", "2012-03-12"), ("вчера", nil), ("03/14/2024", "2024-03-14"),
            ("14/03/2024", "2024-03-14"),
            ("1. Dezember 2023, 08:00 Uhr", "2023-12-01T08:00:00"), ("2024-02-29", "2024-02-29"), ("2023-02-29", nil),
        ] as [(String, String?)])
    func datesComeAsISO8601(_ text: String, _ expected: String?) {
        #expect(PublishedDate.parse(text)?.text == expected)
    }

    @Test func theSitesOffsetIsTakenWhereThePageHasNone() {
        #expect(PublishedDate.parse("19:21, 11 ноября 2025", timezone: "+03:00")?.text == "2025-11-11T19:21:00+03:00")
        #expect(PublishedDate.parse("2025-11-11T19:21:00Z", timezone: "+03:00")?.text == "2025-11-11T19:21:00+00:00")
        #expect(PublishedDate.parse("11 ноября 2025", timezone: "+03:00")?.text == "2025-11-11")
    }
}
