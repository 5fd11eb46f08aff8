import FuzzDriver
import RuleEngine
import RuleGrammar
import TextModeration

/// One execution: a text as a rule file, parsed, linted and compiled. Nothing may crash, hang or grow.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRules(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    if let file = RuleFileParser.parse(text, path: "fuzz.yaml").file {
        _ = Lints.check([file])
        _ = CompiledModeration(CompiledRules([file], hash: ""))
    }
    return 0
}

@main
enum FuzzRules {
    static func main() { FuzzDriver.run(fuzzRules) }
}
