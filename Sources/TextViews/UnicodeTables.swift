internal import TextPrimitives

/// What the folded view needs of Unicode beyond the standard library, which has no NFKC without Foundation.
public enum UnicodeTables {
    /// The compatibility mapping of a scalar (NFKC of it alone), or nil for one that is its own.
    ///
    /// «№» and its like are left alone: `№` is an everyday character of Russian text, and rules are written with it.
    /// - Complexity: O(log of the table).
    static func compatibility(_ scalar: UInt32) -> [UInt32]? {
        guard scalar != 0x2116 else { return nil }
        let next = runs.partitioningIndex { $0.first > scalar }
        guard next > 0 else { return nil }
        let run = runs[next - 1]
        guard scalar - run.first < run.count else { return nil }
        let target = forms.targets[Int(run.target)..<Int(run.end)]
        return run.count == 1 ? Array(target) : [target[target.startIndex] + scalar - run.first]
    }

    /// The scalars that have a compatibility mapping, for tables by scalar.
    static var mapped: [UInt32] { runs.flatMap { run in (0..<run.count).map { run.first + $0 } }.filter { $0 != 0x2116 } }

    /// The primary composite of a base and a mark (UAX #15), or nil.
    static func composition(_ base: UInt32, _ mark: UInt32) -> UInt32? { compositions[UInt64(base) << 32 | UInt64(mark)] }

    /// The letter under the marks of a composite: «e» of «é», the scalar itself where there is none. «й» is a letter of
    /// its own.
    public static func base(_ scalar: UInt32) -> UInt32 {
        var scalar = scalar
        while scalar >= 0xC0, scalar != 0x439, let base = bases[scalar] { scalar = base }
        return scalar
    }

    /// Letters with marks and what is under them, for tables by scalar.
    static var markedLetters: [UInt32] { bases.keys.sorted() }

    /// Default_Ignorable_Code_Point (Unicode 14, DerivedCoreProperties.txt): what shows nothing.
    public static func isDefaultIgnorable(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xAD, 0x34F, 0x61C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x206F, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A,
            0xE0000...0xE0FFF:
            true
        default: false
        }
    }

    /// White space and controls.
    public static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Nonspacing marks of the blocks that are put on letters of any script.
    public static func isCombiningMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        default: false
        }
    }

    private struct Run {
        var first: UInt32 = 0
        var count: UInt32 = 1
        /// Where its targets stand, and end.
        var target: Int32 = 0
        var end: Int32 = 0
    }

    private static var runs: [Run] { forms.runs }

    /// Every command that folds reads the table: one pass over it, and no array a run.
    private static let forms: (runs: [Run], targets: [UInt32]) = {
        var runs: [Run] = []
        var targets: [UInt32] = []
        var run = Run()
        readNumbers(UnicodeForms.compatibility) { number, sign in
            switch sign {
            case UInt8(ascii: "+"): run.first = number
            case UInt8(ascii: "="): if run.first == 0 { run.first = number } else { run.count = number }
            case UInt8(ascii: "."): targets.append(number)
            default:
                targets.append(number)
                run.end = Int32(targets.count)
                runs.append(run)
                run = Run(target: run.end)
            }
        }
        return (runs, targets)
    }()

    private static let compositions: [UInt64: UInt32] = Dictionary(
        uniqueKeysWithValues: composites.map { (UInt64($0.base) << 32 | UInt64($0.mark), $0.composed) })
    private static let bases: [UInt32: UInt32] = Dictionary(uniqueKeysWithValues: composites.map { ($0.composed, $0.base) })

    private static let composites: [(base: UInt32, mark: UInt32, composed: UInt32)] = {
        var found: [(base: UInt32, mark: UInt32, composed: UInt32)] = []
        var numbers: [UInt32] = []
        readNumbers(UnicodeForms.compositions) { number, sign in
            numbers.append(number)
            guard sign == UInt8(ascii: " ") else { return }
            found.append((numbers[0], numbers[1], numbers[2]))
            numbers.removeAll(keepingCapacity: true)
        }
        return found
    }()

    /// Hexadecimal numbers, each with the sign behind it; behind the last one stands a space.
    private static func readNumbers(_ text: String, _ found: (_ number: UInt32, _ sign: UInt8) -> Void) {
        let bytes = text.utf8.span
        var number: UInt32 = 0
        for index in 0..<bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39: number = number << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: number = number << 4 | UInt32(byte - 0x37)
            default:
                found(number, byte)
                number = 0
            }
        }
        found(number, UInt8(ascii: " "))
    }
}
