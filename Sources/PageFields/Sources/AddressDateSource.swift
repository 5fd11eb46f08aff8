/// The day in the page's address.
struct AddressDateSource: FieldSource {
    let name = "address"
    let fields = [Field.published]

    func collect(_ page: FieldPage, into list: inout CandidateList) {
        var seen: Set<String> = []
        for address in [page.url, page.head.address].compactMap(\.self) {
            guard let date = AddressDate.parse(address, style: page.dateStyle), seen.insert(date.text).inserted else { continue }
            list.add(
                .published, date.text, from: name, at: .address, [.init(what: "a day in the address", points: 300)], detail: .date(date))
        }
    }
}
