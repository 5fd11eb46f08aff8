/// Addresses of threads, as the programs of forums make them.
enum ForumAddress {
    private static let segments: Set<Substring> = [
        "forum", "forums", "thread", "threads", "topic", "topics", "t", "questions", "question", "discussion", "discussions", "d",
        "viewtopic.php", "showthread.php", "showtopic", "comments", "post", "posts",
    ]
    private static let hosts: Set<Substring> = ["forum", "forums", "community", "discuss", "discourse", "bbs", "boards"]

    /// Programs that name themselves in `<meta name=generator>`.
    private static let programs = [
        "vbulletin", "phpbb", "xenforo", "discourse", "mybb", "flarum", "fluxbb", "punbb", "nodebb", "invision community",
        "simple machines",
        "smf", "vanilla", "discuz", "bbpress", "lemmy", "misago", "esotalk", "ubb.threads", "jforum",
    ]

    static func isForumProgram(_ generator: String) -> Bool {
        let small = generator.lowercased()
        return programs.contains { small.hasPrefix($0) }
    }

    /// A host that is a forum's, or a segment of a thread with a number or a name behind it.
    static func isOne(_ url: String?) -> Bool {
        guard let url, let host = PageAddress.host(of: url) else { return false }
        if let label = host.split(separator: ".").first, hosts.contains(label) { return true }
        let path = PageAddress.path(of: url)
        let segments = path.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        guard let mark = segments.firstIndex(where: { Self.segments.contains($0) && $0 != "post" && $0 != "posts" }) else { return false }
        let isScript = segments[mark].hasSuffix(".php")
        // "/t/" and "/d/" are sections elsewhere: a thread has a number.
        let hasNumber = path.contains { $0.isNumber }
        return (isScript || mark + 1 < segments.count) && (segments[mark].count > 1 || hasNumber)
    }
}
