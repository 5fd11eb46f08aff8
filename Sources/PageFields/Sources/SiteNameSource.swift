/// The site's host, where nothing tells its name.
struct SiteNameSource: FieldSource {
    let name = "host"
    let fields = [Field.site]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        for site in page.head.data.siteNames.prefix(2) {
            list.add(.site, site, from: name, at: .structured("WebSite"), [.init(what: "name of a WebSite or publisher", points: 360)])
        }
        if let title = page.head.titleElement {
            let parts = TitleText.Parts(title).parts
            for part in [parts.last, parts.first].compactMap(\.self) where parts.count > 1 && page.site.isSite(String(part)) {
                list.add(
                    .site, String(part), from: name, at: .head("title"),
                    [.init(what: "an end of <title> that the logo or host says", points: 240)])
            }
        }
        list.add(.site, page.host, from: name, at: .address, [.init(what: "the host", points: 100)])
    }
}
