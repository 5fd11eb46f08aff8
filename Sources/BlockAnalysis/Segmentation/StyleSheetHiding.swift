internal import PageTree
internal import TextPrimitives

/// The classes and ids that a page's own style sheets hide: text is kept from readers by a rule as well as by a `style` attribute.
///
/// Only rules that speak of one class or one id alone, or of one element with such, are read, and inside `@media` those for all screens; a name that any other rule displays again
/// (in print, on wide screens, with another class beside it) is not hidden.
struct StyleSheetHiding {
    /// By the symbol of a class or id.
    private var reasons: [UInt32: HiddenReason] = [:]
    /// The elements that a rule names beside a class ("p.note"); of others the class says nothing.
    private var elements: [UInt32: String] = [:]
    /// Those that are boxes of no height, as closed accordions are.
    private var folded: Set<UInt32> = []

    /// Bytes of style sheets that are read.
    private static let longest = 1 << 15
    /// Bytes of the declarations of one rule that are read.
    private static let longestBody = 400

    var isEmpty: Bool { reasons.isEmpty }

    /// - Complexity: O(n) over the style sheets, up to `longest`.
    init(_ document: Document) {
        var rules: [Rule] = []
        var left = Self.longest
        for sheet in document.styles where left > 0 {
            let end = min(sheet.upperBound, sheet.lowerBound + left)
            Self.read(document.arena.span, sheet.lowerBound..<end, into: &rules)
            left -= end - sheet.lowerBound
        }
        for rule in rules { hide(document, rule) }
        guard !reasons.isEmpty else { return }
        var shown: Set<UInt32> = []
        for rule in rules { shown.formUnion(self.shown(document, rule)) }
        for symbol in shown { reasons[symbol] = nil }
    }

    private struct Rule {
        let selector: Range<Int>
        let body: Range<Int>
        /// Whether nothing stands around it.
        let isOuter: Bool
    }

    /// How a class or id hides an element.
    func reason(_ symbol: UInt32, of node: NodeID, in document: Document) -> HiddenReason? {
        guard let reason = reasons[symbol] else { return nil }
        return elements[symbol].map { document.name(of: node) == $0 } ?? true ? reason : nil
    }

    func folds(_ symbol: UInt32) -> Bool { folded.contains(symbol) }

    private static func read(_ bytes: Span<UInt8>, _ sheet: Range<Int>, into rules: inout [Rule]) {
        var start = sheet.lowerBound
        var depth = 0
        var selector = sheet.lowerBound..<sheet.lowerBound
        var position = sheet.lowerBound
        while position < sheet.upperBound {
            defer { position &+= 1 }
            switch bytes[position] {
            case 0x2F where position + 1 < sheet.upperBound && bytes[position + 1] == 0x2A:
                let end = endOfComment(bytes, position, sheet.upperBound)
                // What a comment stands before is read; a selector with one inside is none that is known.
                if (start..<position).allSatisfy({ bytes[$0] <= 0x20 }) { start = end }
                position = end - 1
            case 0x7B:
                selector = start..<position
                // What is for every screen stands as if nothing stood around it.
                if depth > 0 || !isForAllScreens(bytes, selector) { depth += 1 }
                start = position + 1
            case 0x7D:
                // The end of a rule, or of what rules stand in.
                if !selector.isEmpty, position - start <= longestBody {
                    rules.append(Rule(selector: selector, body: start..<position, isOuter: depth == 1))
                }
                selector = position..<position
                depth = max(0, depth - 1)
                start = position + 1
            case 0x3B where depth == 0: start = position + 1
            default: break
            }
        }
    }

    /// Behind what closes a comment, else the end.
    private static func endOfComment(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var position = start + 3
        while position < end {
            if bytes[position] == 0x2F, bytes[position - 1] == 0x2A { return position + 1 }
            position &+= 1
        }
        return end
    }

    private static func isForAllScreens(_ bytes: Span<UInt8>, _ selector: Range<Int>) -> Bool {
        // Few selectors begin so.
        guard let first = selector.first(where: { bytes[$0] > 0x20 }), bytes[first] == 0x40 else { return false }
        let words = selector.map { bytes[$0] }.split { $0 <= 0x20 }
        return words.count == 2 && words[0].elementsEqual("@media".utf8)
            && (words[1].elementsEqual("screen".utf8) || words[1].elementsEqual("all".utf8))
    }

    private mutating func hide(_ document: Document, _ rule: Rule) {
        guard rule.isOuter, Self.mayHide(document.arena.span, rule.body) else { return }
        let names = Self.names(rule.selector, document).filter(\.isAlone)
        guard !names.isEmpty, case let declarations = StyleDeclarations(document.arena, rule.body), let reason = declarations.reason
        else { return }
        // What a sheet makes invisible a script shows as often as what it does not display.
        let known = reason == .invisible ? .notDisplayed : reason
        for name in names {
            // Of two elements with one class neither is remembered.
            let element = name.element.isEmpty ? nil : name.element
            guard reasons[name.symbol] == nil || elements[name.symbol] == element else { continue }
            elements[name.symbol] = element
            reasons[name.symbol] = max(reasons[name.symbol] ?? known, known)
            if declarations.folds { folded.insert(name.symbol) }
        }
    }

    /// What a rule names and shows.
    private func shown(_ document: Document, _ rule: Rule) -> [UInt32] {
        guard Self.displays(document.arena, rule.body) else { return [] }
        let names = Self.names(rule.selector, document).filter { reasons[$0.symbol] != nil }
        guard !names.isEmpty, StyleDeclarations(document.arena, rule.body).reason == nil else { return [] }
        return names.map(\.symbol)
    }

    /// Whether a value begins as those do that hide: `none`, `hidden`, a number below zero, zero.
    private static func mayHide(_ bytes: Span<UInt8>, _ body: Range<Int>) -> Bool {
        var isValue = false
        for position in body {
            let byte = bytes[position]
            if byte == 0x3A {
                isValue = true
            } else if isValue, byte > 0x20 {
                if byte == 0x2D || byte == 0x30 || byte | 0x20 == 0x6E || byte | 0x20 == 0x68 { return true }
                isValue = false
            }
        }
        return false
    }

    /// Whether a declaration of `display`, `visibility`, `opacity` or `position` may stand there.
    private static func displays(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
        // A value stands behind the name.
        let names = bytes[body].dropLast()
        return shows.contains { names.firstOffset(of: $0) != nil }
    }

    private static let shows = ["display", "visibility", "opacity", "position"].map { Array($0.utf8) }

    private struct Name {
        let symbol: UInt32
        /// Whether it is all of the selector, but for an element's name before it.
        let isAlone: Bool
        let element: String
    }

    private static func names(_ selector: Range<Int>, _ document: Document) -> [Name] {
        guard let first = document.arena[selector].first(where: { $0 > 0x20 }), first != 0x40 else { return [] }
        return document.arena[selector].split(separator: 0x2C).compactMap { name($0, document) }
    }

    /// The class or id that a selector's last part begins with, where the page uses it, and whether it is all of the selector.
    private static func name(_ selector: ArraySlice<UInt8>, _ document: Document) -> Name? {
        let parts = selector.split { $0 <= 0x20 || $0 == 0x3E }
        guard let last = parts.last, let mark = last.firstIndex(where: { $0 == 0x2E || $0 == 0x23 }) else { return nil }
        let name = last[(mark + 1)...].prefix(while: Self.isNameByte)
        guard !name.isEmpty, let symbol = document.symbols.symbol(of: String(decoding: name, as: UTF8.self)) else { return nil }
        let element = last[..<mark]
        return Name(
            symbol: symbol, isAlone: parts.count == 1 && element.allSatisfy(Self.isNameByte) && name.endIndex == last.endIndex,
            element: String(decoding: element, as: UTF8.self).lowercased())
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x80..., 0x2D, 0x5F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
