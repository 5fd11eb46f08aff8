package import PageTree

/// A page to be judged.
package struct Page: Sendable {
    package let bytes: PageBytes
    /// Where the page came from; it decides which site's rules run.
    package let url: String?
    /// What the bytes are; nil is decided by them.
    package let form: PageForm?

    package init(_ bytes: PageBytes, url: String? = nil, form: PageForm? = nil) {
        self.bytes = bytes
        self.url = url
        self.form = form
    }
}

extension Page {
    /// True for characters, of which nobody need guess what they are.
    var isString: Bool { bytes.isText }

    /// What the page is when it is none, as far as its characters tell. What the caller says it is, it is.
    func otherFormat(_ text: DecodedText) -> String? {
        if isString { return nil }
        if !text.encoding.name.hasPrefix("utf-16"), FileFormat.isNoText(bytes.bytes) { return "binary data" }
        return form == nil ? FileFormat.textual(text.bytes) : nil
    }
}

/// Tells HTML from plain text.
enum FormSniffer {
    /// Bytes that are looked at.
    private static let reach = 1 << 16
    private static let marks: [StaticString] = [
        "<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<article", "<section", "<table", "<h1",
        "<span", "<meta", "<script", "<title", "<ul", "<br", "</",
    ]

    /// HTML when one of the common tags stands in the first 64 KB.
    static func isHTML(_ text: [UInt8]) -> Bool {
        let head = text.prefix(reach).map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        var position = 0
        while let bracket = head[position...].firstIndex(of: 0x3C) {
            if marks.contains(where: { head[bracket...].starts(with: Array($0.description.utf8)) }) { return true }
            position = bracket + 1
        }
        return false
    }
}
