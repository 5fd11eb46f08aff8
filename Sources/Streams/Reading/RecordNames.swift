/// What the members of records are called that pages are read from.
package struct RecordNames: Sendable, Equatable {
    package var id = "id"
    package var url = "url"
    package var html = "html"
    package var htmlBase64 = "html_base64"
    package var text = "text"
    package var encoding = "encoding"
    /// Members that are moderated with the page.
    package var moderated = ModeratedMembers()

    package init() {}

    /// The members that can be called otherwise.
    package static let known = ["id", "url", "html", "html_base64", "text", "encoding"]

    /// Calls one of `known` otherwise.
    /// - Returns: false for a name that is not among them.
    package mutating func call(_ member: String, _ name: String) -> Bool {
        switch member {
        case "id": id = name
        case "url": url = name
        case "html": html = name
        case "html_base64": htmlBase64 = name
        case "text": text = name
        case "encoding": encoding = name
        default: return false
        }
        return true
    }

    /// Those that hold the page, of which a record has one.
    var pages: [String] { [html, htmlBase64, text] }
    package var all: Set<String> { [id, url, html, htmlBase64, text, encoding] }
}
