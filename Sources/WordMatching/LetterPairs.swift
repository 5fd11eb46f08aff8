/// How rare two letters are beside one another, as the scan reads text: repeats once, «ё» as «е», «й» as «и».
///
/// Measured on the gold texts of `../shared/goldsets` (232,003 characters of Russian, 13,674,446 of English), as the
/// negative binary logarithm of the pair's share of all pairs, less 3, rounded: 0 stands for one in eight pairs, 15 for
/// one in 262,144 and fewer.
enum LetterPairs {
    private static let russian = Table(
        " абвгдежзиклмнопрстуфхцчшщъыьэюя",
        [
            "f553546754464443435577757cfff6a7",
            "3f657667675454b7555aa77789fffb76",
            "97faff7ef7b6d85f79f7eaefc796efba",
            "44cfba5f9586974a6688fccc8cd69ff9",
            "87fcf87ff6c7c94e7cc8ffddfffffdff",
            "75d8bf49b597a65977a6fbbbbfd8bdc9",
            "398665f766655488454b988788fffdaa",
            "b79fd76ff7aef7adfbf9fffaffffdfff",
            "7597978bf7aa877d8bf8ffdeffd8dfea",
            "278676595f556468655ca6668afffe75",
            "55d9ed79f5f8a94d6776de8feffffffc",
            "65dfab49e48fc95bc8b7fffbfff85f76",
            "46badd5ff5b9f858c9e7dfdcfff7adf8",
            "64b8974fb37cff4cd6678d89e9c57eb7",
            "3b545466656455f6445b989789fffb98",
            "a6ffff6ff7c7ea4f4ba7efcdeff9cfc9",
            "74a88848d58a874af7769bac9ff68cb7",
            "56a7c96ef64677568f37bac99fd87cb5",
            "44b5d94fd48a964b56f7dceafde75eb8",
            "5a8886978b8788d7777fb9d798fffb7b",
            "99ffdf8ff8dcfd8f9bbafffffffedfff",
            "58fbffcff9ecda7d9bbcfffdffffffff",
            "a8cdef7fe5beffafddf9fffffff9ffdf",
            "86ffff5ef6abd7efac69fdffbfffaeff",
            "b8fafe6ff7a8f9aede9bffffffffafdf",
            "f8ffff6ff7fffbfffffbffffffffafff",
            "ffffff9ffffffffffffffffffffffffa",
            "5f97ba6ba6b77afa988ff6fb9efffffa",
            "4fadab9f9a8fa6bfe79fbfcc8cffff99",
            "cfcdebfffe9acafbb87fbbefeffffffe",
            "6dafc8fbafccccfeaa7ffec9e8ffffff",
            "4e98c98a9db987fda96ff9a9d9ffff9f",
        ])

    private static let english = Table(
        " abcdefghijklmnopqrstuvwxyz",
        [
            "f3444445537754544843356495a",
            "5f656b86b6b7463c6d45477996a",
            "87fcd5efe7af6ce7df79c6dff8f",
            "75cfc5de56f67bd4cd7957eff8f",
            "36bbf5b9c5bf9bb7be87c79bf9f",
            "25854f7797da56487834596767c",
            "57fdd6fff6ff8ed5ef7b87fffaf",
            "47cdd5df67fe8b87be78a8fef9e",
            "55ccc3eef5ffab95cf8a79fdf9d",
            "66856666dfe856357a654b6ead8",
            "c9fff8fffcfffff9ffebf8fffff",
            "69dbc6bcc7ffae9acfd8bbfdfbf",
            "45ba749bd5fafab58fb677abf6f",
            "658cb5bee6feafb66fd8d8edf9f",
            "36b54584a6b88af6bec5488cd8d",
            "48876957b898654f6f466466a9b",
            "66dca5cb87fd69b6ff5878dddaf",
            "bffefffffeffcffffffef7fffff",
            "35a77387b5f787759df5678ae6e",
            "27c7b4ad65f898967bbf46d9f8e",
            "35c8b49c34fe89a4af55f6c8c6d",
            "678777a8e7ec676b7f555fdfbad",
            "97fef4fdf6fffef8bfdcfdfffcf",
            "66ddd6df65ffbf87efa8bffffdf",
            "89eaf9ffd9ffedfe7ffe8cfffcf",
            "4aaac8dde9ffaaa59fc79dfbffc",
            "a9fff8ffdaffeffafffffcfffdf",
        ])

    /// From 0 to 15; letters of two alphabets, and all other characters, are as rare as can be.
    /// - Complexity: O(1).
    static func rarity(_ first: UInt32, _ second: UInt32) -> Int { russian.rarity(first, second) ?? english.rarity(first, second) ?? 15 }

    private struct Table {
        /// By scalar from `first` on, the row; a letter that has none is as far from all as any.
        private let places: [UInt8]
        private let first: UInt32
        private let rows: [[UInt8]]

        /// - Parameter letters: the space, then the letters in order.
        init(_ letters: String, _ rows: [String]) {
            let scalars = letters.unicodeScalars.map(\.value)
            let first = scalars.dropFirst().min() ?? 0
            var places = [UInt8](repeating: .max, count: Int((scalars.max() ?? 0) - first) + 1)
            for (place, scalar) in scalars.enumerated().dropFirst() { places[Int(scalar - first)] = UInt8(place) }
            self.places = places
            self.first = first
            self.rows = rows.map { Array($0.utf8) }
        }

        func rarity(_ first: UInt32, _ second: UInt32) -> Int? {
            guard let row = place(first), let column = place(second) else { return nil }
            let digit = rows[row][column]
            return Int(digit) - (digit < 0x3A ? 0x30 : 0x57)
        }

        private func place(_ scalar: UInt32) -> Int? {
            if scalar == 0x20 { return 0 }
            guard scalar >= first, scalar - first < places.count else { return nil }
            let place = places[Int(scalar - first)]
            return place == .max ? nil : Int(place)
        }
    }
}
