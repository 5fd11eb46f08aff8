/// How rare two letters are beside one another, as the scan reads text: repeats once, «ё» as «е», «й» as «и».
///
/// Measured on the gold texts of `../shared/goldsets` (220,727 characters of Russian, 12,568,354 of English), as the
/// negative binary logarithm of the pair's share of all pairs, less 3, rounded: 0 stands for one in eight pairs, 15 for
/// one in 262,144 and fewer.
enum LetterPairs {
    private static let russian = Table(
        " абвгдежзиклмнопрстуфхцчшщъыьэюя",
        [
            "f653546754464443435577757cfff6a7",
            "3f657667675454b7555aa77789fffc76",
            "97faff7ef7b6e85f79f7eaefc796efba",
            "44cfba5f9596974a6688fccc8cd69ff9",
            "87fcf87ef6c7c94e7cc8ffedfffffdff",
            "75d8cf49b597a65977a6fbbbbfd8bdc9",
            "398665f766655488454b988788fffdaa",
            "b79fe76ff7aef7adfbf9fffaffffefff",
            "7598978bf7aa877d8bf8ffdeffe8dfea",
            "278676595f556468655ca6668afffe75",
            "55e9ec79f5f8a94c6776de8feffffffc",
            "65efab49e48fc95cc8b7fffbfff95d76",
            "46baed5ff5b9f858c9d7efdcfff7adf8",
            "64b8974fc47cef4cd6678d8ae9c57eb7",
            "3a545466656455f6445b989789fffb98",
            "a6ffff6fe7c7ea4f4ba7efcdeff9cfc9",
            "74a88848d58a874af7769bac9ff68cc7",
            "66a7a96ee64677568f37bac99fd97cb5",
            "44b5d94fe58a964b56f7dceafde75db8",
            "5a8886978b8788e7777fb9d798fffb7c",
            "99ffef8ff8ecfe8f9bbafffffffedfff",
            "58fbffcff9ecda7d9bbcfffdffffffff",
            "a8ceef7fe5beffafcef9fffffff9ffef",
            "86ffff5ef6abe7efab69feffbfffaeff",
            "c8fafe6ff7a8f9aeee9bffffffffafdf",
            "f8ffff6ff7fffbfffffbffffffffafff",
            "ffffff9ffffffffffffffffffffffffa",
            "5e97ba6ba6b77aea988ff6fb9efffffa",
            "4daeab9f9a8fa6bfe79fbfcc8cffff99",
            "cfcdecfffe9acafbb87fbcefeffffffe",
            "6eafc8fbadccccfeaa7ffec9e8ffffff",
            "4e98c98a9eb987fea96ff9a9d9ffff9f",
        ])

    private static let english = Table(
        " abcdefghijklmnopqrstuvwxyz",
        [
            "f34455455477545448533664a5a",
            "5f656b86b6b7463c6d45477996a",
            "87fbd5efd7af6ce7df79c6dff8f",
            "75cfc5de56f67bd4cd7957eff8f",
            "36abf5b9c5be9ba7ae87b79bf9f",
            "25854f7797ca56487834596767c",
            "57ecd6ffe6ff8ed5df7b87fffaf",
            "47cdc5cf67fe8b87be78a8fef9e",
            "55bbc3def5feab95cc8a79ecf9d",
            "76856666cfe856357a654a6ead8",
            "c9fff8fffcfffff9ffebf8fffff",
            "69cbc6bcc7ffad9acfc8bafdfbf",
            "45aa749bd5fafab58fb677aaf6f",
            "658cb5bde6feafb66fc7d8edf9f",
            "36b54584a6b88af6aeb5488cd8d",
            "48876957b898654f6f466466a9b",
            "66cba5cb87fd69b6ff5878dddaf",
            "cefefffffeffcffffffef7fffff",
            "35a77387b5f787759df5678ad6e",
            "27b7b4ac65e898967bbf46d9f8e",
            "35b8b49b34ed89a49f55f6c8c6d",
            "678777a8e7eb676b7f555fbfbad",
            "a7fdf4fff6ffeef8bfdcfdfffcf",
            "66dcc6df65ffbe87efa8bdfffdf",
            "89dae9efd9ffddfd7ffd8cfefdf",
            "4aaab8dde9ffaaa59fb79ddbffc",
            "a9fff8ffdaffeffafffefcfffdf",
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
