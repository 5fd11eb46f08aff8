// The names are C's.
// swift-format-ignore-file: AlwaysUseLowerCamelCase

public import CWinnow
internal import Winnow

private let statuses = Dictionary(uniqueKeysWithValues: Verdict.Status.allCases.map { ($0, StaticText($0.rawValue)) })

@c @implementation
public func winnow_judge(_ filter: OpaquePointer?, _ page: UnsafePointer<winnow_page>?) -> OpaquePointer? {
    guard let filter = unsafe filter, let page = unsafe page?.pointee else { return nil }
    let form: PageForm? =
        switch unsafe page.form {
        case WINNOW_FORM_HTML: .html
        case WINNOW_FORM_TEXT: .text
        default: nil
        }
    let judged = unsafe Page(
        bytes: bytes(page.bytes, page.length), encoding: text(page.encoding), url: text(page.url), form: form)
    return unsafe Handle.make(Handle<Filter>.value(filter).judge(judged))
}

@c @implementation
public func winnow_verdict_free(_ verdict: OpaquePointer?) { unsafe Handle<Verdict>.free(verdict) }

@c @implementation
public func winnow_verdict_status(_ verdict: OpaquePointer?) -> UnsafePointer<CChar>? {
    unsafe verdict.flatMap { unsafe statuses[Handle<Verdict>.value($0).status]?.pointer }
}

@c @implementation
public func winnow_verdict_write(_ verdict: OpaquePointer?, _ format: UnsafePointer<CChar>?) -> winnow_text {
    guard let verdict = unsafe verdict, let format = unsafe text(format).flatMap(Format.init) else { return unsafe .none }
    return unsafe winnow_text(Handle<Verdict>.value(verdict).written(as: format))
}

@c @implementation
public func winnow_verdict_explain(_ verdict: OpaquePointer?) -> winnow_text {
    guard let verdict = unsafe verdict else { return unsafe .none }
    return unsafe winnow_text(Handle<Verdict>.value(verdict).explained())
}
