/// The commit that the program was built from. A module of its own, so that a commit makes nothing else be built again.
package enum BuildCommit {
    /// Its first ten hexadecimal digits; nil when the program was built from files without git and without the mark that
    /// `git archive` leaves.
    package static var short: String? { EmbeddedCommit.hash.map { String($0.prefix(10)) } }

    /// A version with its commit, as "0.1.0 (1d6ac30bb0)".
    package static func version(_ number: String) -> String { number + (short.map { " (\($0))" } ?? "") }
}
