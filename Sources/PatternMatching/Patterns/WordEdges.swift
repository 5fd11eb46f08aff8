/// The edges of words in patterns, which authors of rules need not write.
public enum WordEdges {
    /// A pattern that matches as whole words only: no letter, digit or mark goes on at either edge.
    public static func around(_ pattern: String) -> String { "(?<![\\p{L}\\p{N}\\p{M}])(?:\(pattern))(?![\\p{L}\\p{N}\\p{M}])" }
}
