internal import Extraction
package import JSONText
package import PageTree

/// What a source gives: one page, still as it came, or what stands in its place.
package struct SourceItem: Sendable {
    /// Reading these is the workers' business, so that it costs the reader's thread nothing.
    package enum Content: Sendable {
        /// A line of NDJSON.
        case line([UInt8], isCut: Bool)
        case page([UInt8])
        /// An HTTP response with its status line and headers, as archives of the web keep it.
        case response([UInt8])
        /// An MHTML file.
        case mime([UInt8])
        case skipped(reason: String)
        case failed(reason: String)
    }

    /// What its record is called.
    package var id: JSON
    /// What messages and reports call it.
    package var name: String
    /// Its place in a folder of outputs, relative, without the format's ending.
    package var path: String
    package var url: String?
    package var encoding: String?
    package var form: PageForm?
    /// Where it came from, for the record's member `provenance`; empty for files and records.
    package var provenance: [JSON.Member] = []
    /// Its line in an NDJSON file, from 1.
    package var line: Int?
    package var content: Content
    /// What must be told to people: damage that was passed over.
    package var notes: [String] = []
    /// Whether an input, or a part of one, could not be read: a run with such an item ends with status 2.
    package var isInputFailure = false
    /// Whether it stands among others of one input: a member of an archive, a file of a folder.
    package var isOneOfMany = false

    package init(_ content: Content, name: String, path: String, form: PageForm? = nil) {
        self.content = content
        self.name = name
        self.path = path
        self.form = form
        id = .string(name)
    }

    /// What stands in the place of something that could not be read.
    static func failure(_ reason: String, name: String) -> SourceItem {
        var item = SourceItem(.failed(reason: reason), name: name, path: name)
        item.isInputFailure = true
        return item
    }
}
