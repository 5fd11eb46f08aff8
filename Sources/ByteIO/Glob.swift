import Glibc

/// Patterns of the shell for paths.
public enum Glob {
    /// Whether a path fits a pattern of `*`, `?` and `[…]`. A pattern without a slash is for the last name of the path; in
    /// one with a slash `*` passes over slashes, too.
    public static func matches(_ pattern: String, _ path: String) -> Bool {
        let subject = pattern.contains("/") ? path : String(path.split(separator: "/").last ?? "")
        return unsafe fnmatch(pattern, subject, 0) == 0
    }
}
