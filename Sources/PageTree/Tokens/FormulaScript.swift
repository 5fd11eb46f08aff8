/// MathJax 2 keeps the TeX of a formula in a script beside what it draws: the one script that a reader reads.
public enum FormulaScript {
    /// Whether a script's type, in letters of any case, says that it holds a formula.
    public static func isType(_ type: some Sequence<UInt8>) -> Bool {
        type.lazy.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }.starts(with: "math/tex".utf8)
    }
}
