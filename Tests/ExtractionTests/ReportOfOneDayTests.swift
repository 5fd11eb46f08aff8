import Testing

/// Days and times under a headline that are the text's own, and no field.
@Suite struct ReportOfOneDayTests {
    @Test func theFirstTimeOfALiveReportStays() throws {
        let post = { (time: String, text: String) in
            "<div class=\"entry\"><time datetime=\"2024-02-03T\(time):00Z\">\(time)</time><p>\(text)</p></div>"
        }
        let text = try articleText(
            titled: "Ice on the lake, hour by hour",
            """
            <p>By Marta Holm</p>\(post("15:40", "The red flag is up at the boathouse and nobody may walk on the ice."))\
            \(post("13:05", "A crack runs from the pier to the island, say those who fish there."))\
            \(post("11:20", "Good morning from the shore, where the kettle is on."))
            """)
        for part in ["15:40", "13:05", "11:20", "The red flag is up"] { #expect(text.contains(part), "\(part): \(text)") }
        #expect(!text.contains("Marta Holm"), "\(text)")
    }

    @Test func theDayOfAnEventStaysBesideItsPlace() throws {
        let text = try articleText(
            titled: "Lantern walk",
            """
            <div class="when"><p><b>Date:</b> Saturday 9 November 2024</p><p><b>Place:</b> north gate of the park</p><p><b>Price:</b> free</p></div>
            <p>Children walk in front with their lanterns, and the band plays at the pond until the soup is gone.</p>
            """)
        #expect(text.contains("Saturday 9 November 2024") && text.contains("north gate"), "\(text)")
    }

    @Test func aNamedDayBesideANamedAuthorIsAField() throws {
        let text = try articleText(
            titled: "Lantern walk",
            """
            <div class="when"><p>Author: Marta Holm</p><p>Date: 9 November 2024</p></div>
            <p>Children walk in front with their lanterns, and the band plays at the pond until the soup is gone.</p>
            """)
        #expect(!text.contains("9 November"), "\(text)")
    }
}
