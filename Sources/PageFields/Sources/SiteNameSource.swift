/// The site's host, where nothing tells its name.
struct SiteNameSource: FieldSource {
    let name = "host"
    let fields = [Field.site]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        for site in page.head.data.siteNames.prefix(2) {
            list.add(.site, site, from: name, at: .structured("WebSite"), [.init(what: "name of a WebSite or publisher", points: 360)])
        }
        list.add(.site, page.host, from: name, at: .address, [.init(what: "the host", points: 100)])
    }
}
