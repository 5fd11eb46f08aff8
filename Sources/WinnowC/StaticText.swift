internal import CWinnow

/// A text that C may keep: made once, never freed.
@safe struct StaticText: @unchecked Sendable {
    // Never written after it is made.
    let pointer: UnsafePointer<CChar>?

    init(_ text: String) { unsafe pointer = UnsafePointer(winnow_text(text).bytes) }
}
