/// Names of hosts as rules speak of them.
public enum HostName {
    /// A host and the domains above it: "www.lenta.ru" gives itself, "lenta.ru" and "ru".
    public static func domains(of host: String) -> [String] {
        let labels = host.lowercased().split(separator: ".")
        return labels.indices.map { labels[$0...].joined(separator: ".") }
    }
}
