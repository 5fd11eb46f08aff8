import Testing
import TextEncoding

/// What a page says of itself, wherever it says it.
@Suite struct PrescanTests {
    private func label(_ html: String) -> String? {
        let choice = DecodedBytes(Array(html.utf8) + [0xE0], EncodingEvidence()).choice
        return choice.overruledLabel ?? (choice.reason == .meta ? choice.name : nil)
    }

    @Test(
        arguments: [
            ("<meta charset=koi8-r>", "koi8-r"), ("<META CHARSET = ' KOI8-R '>", "koi8-r"), ("<meta/charset=koi8-r/>", nil),
            ("<meta charset=\"koi8-r\" charset=utf-8>", "koi8-r"), ("<metadata charset=koi8-r>", nil),
            ("<meta name=a content='charset=koi8-r'>", nil),
            ("<meta http-equiv=Content-Type content='text/html; charset = koi8-r; x'>", "koi8-r"),
            ("<meta content='text/html;charset=\"koi8-r\"' http-equiv='content-type'>", "koi8-r"),
            ("<meta http-equiv=content-type content=\"charset='koi8-r\">", nil),
            ("<meta http-equiv=content-type content='charset charset=koi8-r'>", "koi8-r"),
            ("<!--><meta charset=koi8-r>", "koi8-r"), ("<!-- <meta charset=ibm866> --><meta charset=koi8-r>", "koi8-r"),
            ("<!-- <meta charset=koi8-r>", nil), ("<a title='<meta charset=ibm866>'><meta charset=koi8-r>", "koi8-r"),
            ("<?xml version='1.0' encoding='koi8-r'?><p>", "koi8-r"), ("</ <meta charset=ibm866><meta charset=koi8-r>", "koi8-r"),
            ("<meta charset=nonsense><meta charset=koi8-r>", "koi8-r"), ("<meta", nil), ("<meta charset", nil),
            ("<meta charset='koi8-r", nil),
        ] as [(String, String?)])
    func theLabelIsFoundAsTheStandardSays(_ html: String, _ name: String?) {
        #expect(label(html) == name)
    }

    /// A tag that is cut by the end of what is looked at ended the process once.
    @Test(arguments: ["<meta charset=koi8-r>", "<META charset=koi8-r>", "<metadata>", "<!-- x", "</a b='", "<?xml ", "<html lang='ru"])
    func noPlaceOfATagIsReadPastTheEnd(_ tag: String) {
        for length in 8170...8200 {
            let page = String(repeating: " ", count: length) + tag
            for cut in [0, 1, 5] {
                let bytes = Array(page.utf8.dropLast(cut)) + (cut == 0 ? Array("<p>текст".utf8) : [])
                #expect(DecodedBytes(bytes, EncodingEvidence()).bytes.count == bytes.count)
            }
        }
    }
}
