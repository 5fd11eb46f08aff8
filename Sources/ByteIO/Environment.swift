import Glibc

/// The process's environment variables.
public enum Environment {
    /// The value of a variable, or nil when it is unset or empty.
    public static func value(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
