import FuzzDriver
import LanguageModels
import TextEncoding

/// One execution: bytes read as a page, and in the encoding that the first byte chooses. Whatever they are, valid UTF-8 comes out, not
/// longer than three times what went in, every place in it has a place in the source, and the fast validation says what the library's says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzEncodings(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    let findings = UTF8Validation.findings(input.span)
    precondition(findings.isValid == isValidUTF8(input))
    check(DecodedBytes(input, EncodingEvidence()), of: input)
    guard let first = input.first else { return 0 }
    let encoding = CharacterEncoding.allCases[Int(first) % CharacterEncoding.allCases.count]
    let page = Array(input.dropFirst())
    let decoded = TextDecoder.decode(page.span, from: encoding)
    precondition(isValidUTF8(decoded.bytes) && decoded.bytes.count <= page.count * 3)
    check(DecodedBytes(page, EncodingEvidence(declaredLabel: encoding.rawValue, host: "example.ru")), of: page)
    return 0
}

private func check(_ decoded: DecodedBytes, of source: [UInt8]) {
    precondition(isValidUTF8(decoded.bytes) && decoded.bytes.count <= source.count * 3)
    precondition(decoded.choice.confidence >= 0 && decoded.choice.confidence <= 1)
    var cursor = decoded.offsets.cursor()
    var last = 0
    for place in stride(from: 0, through: decoded.bytes.count, by: 7) {
        let offset = cursor.sourceOffset(of: place)
        precondition(offset >= last && offset <= source.count)
        last = offset
    }
    var sample = LetterSample()
    sample.add(decoded.bytes, decoded.bytes.indices)
    if let answer = LanguageIdentifier.identify(sample) { precondition(!answer.language.isEmpty && answer.confidence >= 0) }
}

private func isValidUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

@main
enum FuzzEncodings {
    static func main() { FuzzDriver.run(fuzzEncodings) }
}
