/// Words beside a date that say what it is the date of.
enum DateWords {
    enum Meaning { case published, modified, other }

    /// What the nearest telling word before a date says; nil where none does.
    static func meaning(_ words: some BidirectionalCollection<String>) -> Meaning? {
        // "Last updated date", "Closing date": what a date is of the word right before it says.
        var isDate = false
        for word in words.suffix(8).reversed() {
            if dates.contains(word), !isDate {
                isDate = true
                continue
            }
            if let meaning = meaning(of: word) { return meaning }
            if isDate { return .published }
        }
        return isDate ? .published : nil
    }

    private static func meaning(of word: String) -> Meaning? {
        if let meaning = table[word] { return meaning }
        guard let first = word.utf8.first, let likely = stemsByFirst[first] else { return nil }
        return likely.first { word.utf8.starts(with: $0.stem) }?.meaning
    }

    private static let dates: Set<String> = ["date", "дата", "datum", "fecha", "data"]

    private static let stemsByFirst = Dictionary(grouping: stems.map { (stem: Array($0.0.utf8), meaning: $0.1) }) { $0.stem[0] }
    private static let stems: [(String, Meaning)] = [
        ("publish", .published), ("publi", .published), ("veröffentlich", .published), ("erschienen", .published), ("опублик", .published),
        ("опубл", .published), ("размещ", .published), ("создан", .published), ("δημοσ", .published), ("zveřejn", .published),
        ("opublik", .published), ("objavlj", .published), ("objavljeno", .published), ("yayın", .published), ("közzét", .published),
        ("megjelen", .published), ("diterbit", .published), ("diunggah", .published), ("offentlig", .published),
        ("dodan", .published), ("julkais", .published), ("انتشار", .published), ("diperbarui", .modified), ("обновен", .modified),
        ("ажурир", .modified), ("aktualiz", .modified), ("zaktualiz", .modified), ("به‌روز", .modified), ("بروز", .modified),
        ("updat", .modified), ("modif", .modified), ("revis", .modified), ("edited", .modified), ("correct", .modified),
        ("aktuali", .modified),
        ("geändert", .modified), ("überarbeit", .modified), ("bearbeitet", .modified), ("обновл", .modified), ("изменен", .modified),
        ("изменён", .modified), ("отредактир", .modified), ("исправлен", .modified), ("оновлен", .modified), ("actuali", .modified),
        ("aggiorn", .modified), ("atualiz", .modified), ("bijgewerkt", .modified), ("gewijzigd", .modified), ("uppdater", .modified),
        ("oppdater", .modified), ("opdater", .modified), ("päivit", .modified), ("ενημερ", .modified), ("ενημέρ", .modified),
        ("τροποπ", .modified),
        ("güncel", .modified), ("frissít", .modified), ("ažurir", .modified), ("reviewed", .modified),
        ("joined", .other), ("registered", .other), ("copyright", .other), ("expires", .other), ("deadline", .other), ("deletion", .other),
        ("зарегистр", .other), ("event", .other), ("since", .other), ("birth", .other), ("born", .other), ("died", .other),
    ]

    private static let table: [String: Meaning] = [
        "posted": .published, "submitted": .published, "eingereicht": .published, "created": .published,
        "written": .published,
        "stand": .modified, "mis": .modified, "maj": .modified,
        "발행": .published, "입력": .published, "수정": .modified, "更": .modified, "新": .modified, "修": .modified, "公": .published,
        "発": .published, "布": .published,
        "승인": .published, "등록": .published, "업데이트": .modified, "최종수정": .modified, "تحديث": .modified, "تعديل": .modified, "نشر": .published,
        "نُشر": .published, "פורסם": .published, "עודכן": .modified, "अपडेट": .modified, "अद्यतन": .modified, "प्रकाशित": .published,
        "עדכון": .modified, "yayınlanma": .published, "cập": .modified,
        "until": .other, "through": .other, "apply": .other,
        // Of what takes place, and of what holds for a time.
        "when": .other, "starts": .other, "starting": .other, "begins": .other, "doors": .other, "closing": .other,
        "closes": .other, "due": .other, "ends": .other, "valid": .other, "wann": .other, "beginn": .other, "beginnt": .other,
        "einlass": .other, "termin": .other, "gültig": .other, "quand": .other, "cuándo": .other, "когда": .other, "начало": .other,
        "kiedy": .other, "rozpoczęcie": .other, "wanneer": .other, "aanvang": .other, "når": .other, "kdy": .other, "催": .other,
    ]
}
