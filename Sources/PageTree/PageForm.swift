/// What a page's bytes are. Where nobody knows yet it is an optional: nil is decided by the bytes.
public enum PageForm: String, Sendable, CaseIterable {
    case html
    /// Flattened text: a browser's "copy all", a mail, a converted file.
    case text
}
