internal import TextPrimitives

/// Pages that articles show inside of themselves: players, posts, maps, charts. Of all other frames most are advertisements
/// and counters.
enum EmbedHosts {
    static func isShown(_ address: String) -> Bool {
        let whole = address.hasPrefix("//") ? "https:" + address : address
        guard let host = PageAddress.host(of: whole) else { return false }
        return hosts.contains { entry in
            let parts = entry.split(separator: "/", maxSplits: 1)
            guard host == parts[0] || host.hasSuffix("." + parts[0]) else { return false }
            return parts.count == 1 || whole.byteRange(of: parts[0] + "/" + parts[1]) != nil
        }
    }

    /// Hosts, some of which show only what is below a path.
    private static let hosts = [
        "youtube.com", "youtube-nocookie.com", "youtu.be", "vimeo.com", "dailymotion.com", "rutube.ru", "vk.com", "vk.ru", "ok.ru",
        "vkvideo.ru", "twitch.tv", "ted.com", "bilibili.com", "nicovideo.jp", "streamable.com", "tiktok.com", "facebook.com/plugins/post",
        "facebook.com/plugins/video",
        "instagram.com", "twitter.com", "x.com", "t.me", "telegram.org", "reddit.com", "redditmedia.com", "bsky.app", "mastodon.social",
        "threads.net", "pinterest.com", "soundcloud.com", "spotify.com", "podcasts.apple.com", "mixcloud.com", "bandcamp.com", "deezer.com",
        "music.yandex.ru", "anchor.fm", "buzzsprout.com", "libsyn.com", "simplecast.com", "megaphone.fm", "google.com/maps",
        "maps.google.com", "openstreetmap.org",
        "yandex.ru/map-widget", "datawrapper.de", "dwcdn.net", "flourish.studio", "infogram.com", "tableau.com", "codepen.io",
        "jsfiddle.net",
        "codesandbox.io", "gist.github.com", "giphy.com", "scribd.com", "slideshare.net", "issuu.com", "documentcloud.org",
        "archive.org/embed",
    ]
}
