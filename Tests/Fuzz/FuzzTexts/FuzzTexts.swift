import FuzzDriver
import RuleEngine
import RuleGrammar
import RuleModel
import TextModeration
import TextQuality

/// Rules of every kind that look into texts, short enough to be met by chance.
private let moderation: CompiledModeration = {
    let source = """
        rules:
          - {id: a.words, category: a, severity: low, score: 1, view: evasion, words: [мост, кот, word, и дом], action: mask}
          - {id: a.stems, category: a, severity: low, score: 1, view: evasion, stems: [сло, ca], except: [слов], action: mask}
          - {id: a.forms, category: a, severity: low, score: 1, view: evasion, forms: '(?:за)?х[уо]\\p{L}*', action: strip}
          - {id: a.text, category: a, severity: low, score: 1, text: '\\d{2}[*_]+\\p{L}|а\\.б', action: replace, with: '…'}
          - {id: a.raw, category: a, severity: low, score: 1, view: raw, text: '(?:\\d{1,3}\\.){3}\\d', digits: 4, action: flag}
          - {id: a.card, category: a, severity: low, score: 1, text: '\\d(?:[ -]?\\d){12,15}', digits: 13, check: luhn, action: mask}
          - {id: a.signs, category: a, severity: low, score: 1, evasion: [zero-width, mixed-script, spacing, bidi, tags, stacked-marks], action: flag}

        """
    guard let file = RuleFileParser.parse(source, path: "fuzz.yaml").file else { fatalError("the rules of the fuzzer are wrong") }
    return CompiledModeration(CompiledRules([file], hash: ""))
}()

/// One execution: a text moderated and measured. What is found must be whole characters of the text, the same again with
/// what was learnt before, and the edits must stand where they say.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTexts(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = Array(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self).utf8)
    let session = moderation.session(PageFacts(language: "ru"))
    let hits = moderation.hits(in: text, 0..<text.count, block: nil, session)
    for hit in hits {
        let range = hit.range
        precondition(range.lowerBound >= 0 && range.upperBound <= text.count && !range.isEmpty)
        precondition(text[range.lowerBound] & 0xC0 != 0x80 && (range.upperBound == text.count || text[range.upperBound] & 0xC0 != 0x80))
    }
    precondition(moderation.hits(in: text, 0..<text.count, block: nil, session).map(\.range) == hits.map(\.range))
    let edits = TextEdits(text, 0..<text.count, hits: hits, policy: moderation.policy, language: nil)
    for hit in hits { precondition(edits.result(of: hit.range).upperBound <= edits.bytes.count) }
    precondition(String(decoding: edits.bytes, as: UTF8.self).utf8.elementsEqual(edits.bytes))
    var measures = QualityMeasures(text)
    for measure in QualityMeasure.allCases { precondition(measures.value(measure).isFinite && measures.value(measure) >= 0) }
    return 0
}

@main
enum FuzzTexts {
    static func main() { FuzzDriver.run(fuzzTexts) }
}
