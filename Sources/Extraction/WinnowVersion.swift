/// What this is.
public enum WinnowVersion {
    /// Semantic version of library and command.
    public static let current = "0.1.0"
    /// Version of the JSON output; it grows when a member changes its meaning or goes.
    public static let schema = 1
}
