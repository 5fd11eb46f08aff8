package import ByteIO
internal import Extraction
package import PageTree

/// Gives pages one after another. A kind of source is one file in `Sources/` and one line in `SourceKind.all`.
package protocol PageSource: AnyObject {
    /// The next item, or nil at the end. After a failure that `canGoOn` the next call goes on behind it.
    func next() throws(IOError) -> SourceItem?
    /// What was left out because it can't be a page, as requests in a WARC file, by its name.
    var leftOut: [String: Int] { get }
}

extension PageSource {
    package var leftOut: [String: Int] { [:] }
}

/// How sources read.
package struct SourceOptions: Sendable {
    /// What the inputs are; nil for what each one's first bytes say.
    package var kind: SourceKind?
    /// What pages are; nil for what each one's bytes say.
    package var form: PageForm?
    /// The charset of pages, before their own word.
    package var encoding: String?
    /// The address of pages; `{path}`, `{name}` and `{stem}` stand for the file's.
    package var url: String?
    /// What the name of a file beside a page ends in that holds its address.
    package var urlSidecar: String?
    /// Bytes of the largest page.
    package var largestPage = 256 << 20
    /// Whether files are read on when they grow, until the run is asked to end.
    package var follows = false
    /// Bytes of the longest line of NDJSON.
    package var longestLine = 64 << 20
    /// Of folders and archives only files whose path fits one of these; all without any.
    package var included: [String] = []
    /// Of folders and archives no file whose path fits one of these.
    package var excluded: [String] = []

    package init() {}

    /// Whether a file of a folder or an archive is wanted.
    func wants(_ path: String) -> Bool {
        (included.isEmpty || included.contains { Glob.matches($0, path) }) && !excluded.contains { Glob.matches($0, path) }
    }
}

/// The file that a source is opened on.
package struct SourceContext {
    /// What messages call it.
    package var name: String
    /// What its record is called, when that is not the name.
    package var id: String?
    /// Its place in a folder of outputs.
    package var path: String
    /// Where it lies, for kinds that read here and there; nil within an archive and for standard input.
    package var file: String?
    package let options: SourceOptions
    /// How many archives it stands in.
    package var depth = 0
    /// Whether it stands among others of one input.
    package var isOneOfMany = false

    /// Archives within archives that are opened; deeper ones are skipped as what they are.
    static let deepest = 4

    /// The context of a member of an archive.
    func member(_ member: String) -> SourceContext {
        var inner = self
        inner.id = nil
        inner.name = "\(name)/\(member)"
        inner.path = "\(path)/\(member)"
        inner.file = nil
        inner.depth += 1
        inner.isOneOfMany = true
        return inner
    }

    /// An item of this context.
    func item(_ content: SourceItem.Content) -> SourceItem {
        var item = SourceItem(content, name: name, path: path, form: options.form)
        if let id { item.id = .string(id) }
        item.encoding = options.encoding
        item.url = address
        item.isOneOfMany = isOneOfMany
        return item
    }

    /// The page's address by `--url` or by the file beside it.
    private var address: String? {
        if let ending = options.urlSidecar, let file, let text = try? Files.readText(file + ending, limit: 1 << 16) {
            let line = text.prefix { !$0.isNewline }
            if !line.isEmpty { return String(line) }
        }
        guard let pattern = options.url, pattern.contains("{") else { return options.url }
        let base = path.split(separator: "/").last.map(String.init) ?? path
        let stem = base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
        return pattern.replacing("{path}", with: path).replacing("{name}", with: base).replacing("{stem}", with: stem)
    }
}

/// A kind of input: how to tell it, and how to read it.
package struct SourceKind: Sendable {
    /// The value of `--input`.
    package let name: String
    /// One line for the help.
    package let about: String
    /// What forms its pages have when nobody says otherwise.
    let form: PageForm?
    /// Whether a file that begins so is of this kind. Kinds that can't be told must be asked for.
    let recognises: @Sendable (_ head: ArraySlice<UInt8>) -> Bool
    let open: @Sendable (BufferedInput, SourceContext) throws(IOError) -> any PageSource

    /// Bytes at the head of a file by which every kind is told; tar's magic number stands at 257.
    static let headLength = 4096

    /// All kinds, in the order in which they are asked.
    package static let all: [SourceKind] = [.records, .lines, .warc, .arc, .tar, .zip, .mhtml, .page]
}
