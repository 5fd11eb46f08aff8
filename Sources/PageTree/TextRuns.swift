/// Runs of a page's text that a private-use character each stands for while libxml2 builds the tree.
///
/// The characters are those of the planes 15 and 16 (U+F0000 on). A page's own private-use characters are inside runs,
/// so that the two cannot be taken for one another.
struct TextRuns {
    /// UTF-8 of all runs.
    var bytes: [UInt8] = []
    private var ends: [Int] = []

    private static let first: UInt32 = 0xF0000
    /// Without the last two code points of a plane, which are no characters.
    private static let perPlane: UInt32 = 0xFFFE
    private static let most = perPlane * 2

    /// Ends a run that began at `start` and writes its stand-in. When all stand-ins are used up, which takes more runs
    /// than most pages have elements, the run goes on to the last one, with a paragraph break between.
    mutating func standIn(forBytesFrom start: Int, in output: inout [UInt8]) {
        guard start < bytes.count else { return }
        guard UInt32(ends.count) < Self.most else {
            bytes.insert(contentsOf: [0xE2, 0x80, 0xA9], at: start)
            ends[ends.count - 1] = bytes.count
            return
        }
        let number = UInt32(ends.count)
        let scalar = Self.first + (number / Self.perPlane) * 0x10000 + number % Self.perPlane
        ends.append(bytes.count)
        output.append(UInt8(0xF0 | scalar >> 18))
        output.append(UInt8(0x80 | scalar >> 12 & 0x3F))
        output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        output.append(UInt8(0x80 | scalar & 0x3F))
    }

    /// The run that the four bytes stand for, or nil when they are another character.
    func run(_ lead: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> Range<Int>? {
        let high = UInt32(lead & 0x07) << 18 | UInt32(second & 0x3F) << 12
        let scalar = high | UInt32(third & 0x3F) << 6 | UInt32(fourth & 0x3F)
        guard scalar >= Self.first else { return nil }
        let plane = (scalar - Self.first) / 0x10000
        let number = Int(plane * Self.perPlane + (scalar & 0xFFFF))
        guard number < ends.count else { return nil }
        return (number == 0 ? 0 : ends[number - 1])..<ends[number]
    }
}
