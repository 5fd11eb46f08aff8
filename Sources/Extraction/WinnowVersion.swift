/// What this is.
package enum WinnowVersion {
    /// Semantic version of library and command.
    package static let current = "0.1.0"
    /// Version of the JSON output; it grows when a member changes its meaning or goes.
    package static let schema = 1
}
