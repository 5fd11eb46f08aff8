/// The addresses of links that are written behind the article, numbered in the order of their first mention.
struct LinkNotes {
    private(set) var targets: [String] = []
    private var numbers: [String: Int] = [:]

    /// The number of an address, from 1.
    mutating func number(of target: String) -> Int {
        if let known = numbers[target] { return known }
        targets.append(target)
        numbers[target] = targets.count
        return targets.count
    }
}
