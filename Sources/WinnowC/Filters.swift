// The names are C's.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CWinnow
internal import Winnow

private let version = StaticText(RuleSet.version)

@c @implementation
public func winnow_version() -> UnsafePointer<CChar>? { unsafe version.pointer }

@c @implementation
public func winnow_filter_new(
    _ files: UnsafePointer<winnow_rule_file>?, _ count: Int, _ moderates: Bool, _ error: UnsafeMutablePointer<winnow_text>?
) -> OpaquePointer? {
    let added = (0..<count).compactMap { index in
        unsafe files.map { unsafe RuleFile(path: text($0[index].path) ?? "rules", text: text($0[index].text) ?? "") }
    }
    do {
        return unsafe Handle.make(Filter(rules: try RuleSet(adding: added), moderates: moderates))
    } catch let failure {
        unsafe error?.pointee = winnow_text(failure.description)
        return nil
    }
}

@c @implementation
public func winnow_filter_free(_ filter: OpaquePointer?) { unsafe Handle<Filter>.free(filter) }

@c @implementation
public func winnow_moderate(
    _ filter: OpaquePointer?, _ text: UnsafePointer<CChar>?, _ length: Int, _ moderated: UnsafeMutablePointer<winnow_text>?
) -> winnow_text {
    guard let filter = unsafe filter else { return unsafe .none }
    let result = unsafe Handle<Filter>.value(filter).moderate(String(decoding: bytes(text, length), as: UTF8.self))
    unsafe moderated?.pointee = winnow_text(result.text)
    return unsafe winnow_text(result.moderation.json)
}
