import Testing

/// A line under the headline from which fields were read is no paragraph.
@Suite struct BylineBlockTests {
    private func text(_ line: String, _ language: String, _ title: String, _ sentence: String) throws -> String {
        try articleText(
            """
            <!doctype html><html lang="\(language)"><head><title>\(title)</title></head><body><ul><li><a href="/">A</a></li></ul>
            <article><h1>\(title)</h1>\(line)<p>\(sentence)</p></article></body></html>
            """)
    }

    @Test(arguments: [
        "<p>Ruth Garland<br>20 February 2024</p>", "<div>06.02.2024 (mhk)</div>", "<p>Words by Paul Wren</p>",
        "<div>Tom Reeve</div><div>9 Jan 2024</div>",
    ])
    func namesAndDaysAreFields(_ line: String) throws {
        let sentence = "A roofer freed a swan from a chimney in Mill Lane on Tuesday morning."
        #expect(try text(line, "en", "Swan freed from chimney", sentence) == "Swan freed from chimney\n\n\(sentence)\n")
    }

    @Test(arguments: [
        ("ja", "渡し船が復活", "<p>2024年5月14日 田中 花子</p>", "湖畔の町で十年ぶりに渡し船が復活し、初日には多くの住民が乗船した。"),
        ("ko", "다시 뜨는 배", "<p>김민수 기자 | 입력 2024.05.14 09:30</p>", "십 년 만에 호숫가 마을의 나루터에 다시 배가 뜨게 됐다."),
        ("he", "המעבורת חזרה", "<p>נועה לוי | 14.05.2024</p>", "לאחר עשר שנים חזרה המעבורת הישנה לשוט באגם, ותושבים רבים הגיעו."),
        ("hi", "नाव फिर चली", "<p>राजेश शर्मा, 14 मई 2024</p>", "झील के किनारे बसे कस्बे में दस साल बाद पुरानी नाव फिर से चलने लगी।"),
        ("zh", "老渡口恢复摆渡", "<p>2024-05-14 09:30 来源：湖城日报 记者：李明</p>", "时隔十年，湖边小镇的老渡口昨日恢复摆渡，首日便吸引了众多居民。"),
    ])
    func inScriptsWithoutCapitalsToo(_ language: String, _ title: String, _ line: String, _ sentence: String) throws {
        #expect(try text(line, language, title, sentence) == "\(title)\n\n\(sentence)\n")
    }

    @Test func aLineWithoutEitherStays() throws {
        let found = try text(
            "<p>Free entry, 20 seats</p>", "en", "Concert at the mill",
            "The quartet plays in the mill on Friday and there is tea for everyone who comes.")
        #expect(found.contains("The quartet plays"))
    }
}
