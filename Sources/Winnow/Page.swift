internal import Extraction
internal import PageTree

/// What a page's bytes are.
public enum PageForm: String, Sendable, CaseIterable {
    case html
    /// Flattened text: a browser's "copy all", a mail, a converted file.
    case text
}

/// A page to be judged.
public struct Page: Sendable {
    let page: Extraction.Page

    /// A page as it was fetched.
    /// - Parameters:
    ///   - encoding: the charset of the HTTP header, which goes before the page's own word.
    ///   - url: where the page came from; it decides which site's rules run, and what relative links lead to.
    ///   - form: what the bytes are; nil is decided by them.
    public init(bytes: [UInt8], encoding: String? = nil, url: String? = nil, form: PageForm? = nil) {
        page = Extraction.Page(PageBytes(bytes, declaredEncoding: encoding), url: url, form: form?.form)
    }

    /// A page as characters, HTML or flattened text.
    public init(text: String, url: String? = nil, form: PageForm? = nil) {
        page = Extraction.Page(PageBytes(text: text), url: url, form: form?.form)
    }
}

extension PageForm {
    var form: PageTree.PageForm {
        switch self {
        case .html: .html
        case .text: .text
        }
    }
}
