/// Words that tell names, roles, bodies and buttons apart in by-lines.
enum NameWords {
    /// Posts and what people did for an article.
    static func isRole(_ word: String) -> Bool {
        roles.contains(word) || (word.utf8.first.flatMap { stemsByFirst[$0] }?.contains { word.utf8.starts(with: $0) } ?? false)
    }

    /// Words of firms, teams and offices.
    static func isBody(_ word: String) -> Bool { bodies.contains(word) }

    /// Small words inside names ("van", "de la", "ibn"), which a capital need not begin.
    static func isParticle(_ word: String) -> Bool { particles.contains(word) }

    /// News agencies, which sign beside people.
    static func isAgency(_ squeezed: String) -> Bool { agencies.contains(squeezed) }

    /// Degrees and letters behind a name.
    static func isDegree(_ word: String) -> Bool { degrees.contains(word) }

    /// "J.R.", "K. M. T.": two to four capitals with a full stop each; nil for anything else.
    static func initials(_ text: String) -> String? {
        guard text.utf8.count <= 16, text.utf8.contains(UInt8(ascii: ".")) else { return nil }
        // Who cut the line may have taken the last full stop.
        let text = text.hasSuffix(".") ? text : text + "."
        let letters = text.split(separator: ".", omittingEmptySubsequences: false).dropLast().map { $0.trimmed(of: " -") }
        guard (2...4).contains(letters.count), letters.allSatisfy({ $0.count == 1 && ($0.first?.isUppercase ?? false) }) else { return nil }
        return abbreviations.contains(letters.joined()) || isDegree(text.lowercased()) ? nil : text
    }

    private static let abbreviations: Set<String> = [
        "US", "UK", "UN", "EU", "AM", "PM", "USA", "AD", "BC", "CET", "GMT", "ET", "PS", "PT", "NB", "TBD",
    ]

    /// Whether a text names one who did something other than write the article.
    static func opensOther(_ small: String) -> Bool {
        guard let first = small.utf8.first, let likely = othersByFirst[first] else { return false }
        return likely.contains { small.utf8.starts(with: $0) }
    }

    /// Whether a text ends in words behind which such a name follows.
    static func endsOther(_ small: String) -> Bool {
        let text = small.trimmed(of: ":,- ")
        return checkers.contains { text.hasSuffix($0) }
    }

    private static let checkers = [
        "reviewed by", "checked by", "fact-checked by", "fact checked by", "edited by", "photo by", "photos by", "photography by",
        "photographs by", "illustrated by", "illustration by", "illustrations by", "translated by", "approved by", "verified by",
        "redigiert von", "geprüft von", "foto von", "fotos von", "übersetzt von", "relu par", "traduit par", "photo de", "revisado por",
        "editado por", "foto de", "фото", "редактор", "перевод", "проверил", "проверила",
    ]

    private static let othersByFirst = Dictionary(grouping: others.map { Array($0.utf8) }) { $0[0] }
    private static let others = [
        "reviewed by", "medically reviewed", "fact checked", "fact-checked", "edited by", "photo", "illustrat", "image", "translated by",
        "read more", "view all", "more from",
        "see all", "all posts", "articles by", "all articles", "more by", "posts by", "stories by", "posted on", "get started",
        "contact us",
        "request ", "register", "creative commons", "product name", "about the", "follow", "posted in", "filed under", "last updated",
        "updated", "published", "learn more",
        "sign up", "log in", "subscribe", "фото", "иллюстрац",
        "foto:", "fotos:", "bild:", "bilder:", "kuvat", "kuva:", "fotó", "beeld:", "imagini", "снимк", "φωτ", "fotoğraf", "fotografije",
        "责任编辑", "責任編輯", "责编", "編集協力", "编辑", "編輯", "編集", "摄影", "攝影", "撮影", "写真", "图：", "사진", "عکس", "تصوير", "צילום", "редактор:", "kép:",
        "ảnh:", "foto ", "photographe",
        "use case", "company size", "company type", "team size",
    ]

    /// Whether a word begins with a small letter, in a script that has large ones in names: Georgian's are for headlines alone.
    static func beginsSmall(_ word: some StringProtocol) -> Bool {
        let scalars = word.unicodeScalars
        guard let first = scalars.first, first.properties.isLowercase, !(0x10D0...0x10FF).contains(first.value) else { return false }
        // "d’Arnoux", "l'Heureux", "dell’Acqua": the capital stands behind the elided particle.
        guard let mark = scalars.prefix(5).firstIndex(where: { $0 == "’" || $0 == "'" }) else { return true }
        return !(scalars[scalars.index(after: mark)...].first?.properties.isUppercase ?? false)
    }

    /// Words that no name holds: links and notes beside by-lines.
    static func isNoName(_ word: String) -> Bool { noNames.contains(word) }

    /// Texts that stand where names do and name nobody.
    static func isNobody(_ squeezed: String) -> Bool { nobodies.contains(squeezed) }

    private static func set(_ text: String) -> Set<String> {
        Set(text.utf8.split { $0 <= 0x20 }.map { String(Substring($0)) })
    }

    private static let roles = set(
        """
        editor editors reporter reporters correspondent correspondents writer writers columnist columnists journalist journalists author authors contributor
        contributors contributing staff senior chief managing associate assistant deputy freelance special political business sports science
        photographer photographers producer presenter critic analyst director manager president founder cofounder co-founder ceo cto cfo coo cmo professor
        lecturer researcher intern fellow editor-in-chief head lead specialist consultant expert strategist marketer blogger host member
        attorney lawyer engineer developer designer architect scientist physician nurse therapist psychologist dietitian nutritionist
        instructor trainer teacher accountant officer executive advisor adviser realtor broker copywriter gardener horticulturist veterinarian economist historian
        redakteur redakteurin redakteure chefredakteur chefredakteurin korrespondent korrespondentin autor autorin reporterin volontär volontärin
        freier freie journaliste rédacteur rédactrice journalistin correspondant correspondante auteur autrice redactor redactora periodista
        corresponsal autora editora redattore redattrice giornalista redacteur verslaggever skribent journalistka redaktor redaktorka autorka
        escritor escritora escritores novelista poeta profesor profesora jardinera jardinero écrivain écrivaine romancier scrittore scrittrice saggista
        schriftsteller schriftstellerin publizist publizistin gärtner gärtnerin pisarz pisarka publicysta publicystka författare forfatter kirjailija
        писатель писательница публицист историк садовод поэт учёный doktorand dziennikarz dziennikarka reporterka toimittaja muhabir muhabiri editör editörü yazar
        корреспондент корреспондентка обозреватель обозревательница редактор редакторка автор авторка журналист журналистка репортёр репортер
        собкор спецкор специальный собственный шеф-редактор главный ведущий ведущая эксперт аналитик колумнист фотограф фотокорреспондент
        ライター 記者 编辑 編集者 執筆者 著者 筆者 カメラマン 기자 кореспондент кореспондентка журналістка журналіст оглядач αρθρογράφος δημοσιογράφος 記者 记者 編集 编辑 作者 기자 특파원 논설위원 앵커 편집위원 선임기자 전문기자 인턴기자 객원기자 피디 작가 칼럼니스트 교수 통신원
        """)
    private static let stemsByFirst = Dictionary(grouping: roleStems.map { Array($0.utf8) }) { $0[0] }
    private static let roleStems = [
        "корреспондент", "обозревател", "редактор", "журналист", "репортер", "репортёр", "кореспондент", "redakt", "korrespond",
        "correspond",
    ]
    private static let bodies = set(
        """
        team staff news newsroom newsdesk desk editors editorial group inc inc. llc ltd ltd. gmbh ag plc corp corp. corporation company co. co university institute
        institution press media agency department center centre association society foundation council committee bureau board network magazine
        forum courier chronicle star sun mirror telegraph observer review reviews digest insider guide shop store foundation today tv radio channel
        times post journal tribune herald gazette daily weekly online studio studios labs lab club school college academy ministry office
        federation union services solutions hospital clinic health contributors community partners blog project administration nations commission
        redaktion redaction rédaction redacción redazione redação redakcja redactie redaktionen redakce toimitus редакция редакція издание пресс-служба
        агентство служба отдел команда ta νέα συντακτική ομάδα universität verlag zeitung nachrichten agentur verein stiftung université editorialteam
        新聞 新闻 通信 通讯社 編集部 编辑部 新聞社 报 日报
        """)
    private static let particles = set(
        "van von der den de da di do dos das del della la le el al bin ibn ben af av zu zur zum ter ten e y i und und't t 't d' o' st st. ap abu bint mac mc van't vande du"
    )
    private static let agencies = set(
        """
        reuters ap afp dpa upi pti ani ians apa ansa efe lusa pap ctk čtk tass тасс интерфакс риановости ria xinhua 新华社 kyodo 共同通信 bloomberg sid kna epd ntb tt ritzau
        theassociatedpress associatedpress agencefrancepresse pamedia pressassociation thecanadianpress canadianpress aap anp belga mti agerpres укринформ
        интерфакс-украина унн apnews bbcnews wam kuna anadoluajansı aa
        """)
    private static let degrees = set(
        "md phd ph.d ph.d. m.d m.d. rd rdn dvm rn bsn msn mph ma ms msc m.s. mba jd j.d. esq esq. dds dmd do d.o. np pa-c pa lcsw lmft lpc psyd cpa cfp cepf cfa pe jr sr jr. sr. ii iii iv facp faclm facs mbbs frcp edd ed.d. ba bs bsc cscs cpt ldn cde ccc-slp cpp psp cissp dpt pt dc dpm aprn fnp pharmd cfp® cepf®"
    )
    private static let noNames = set(
        """
        contact request thread tools demo posted register articles authorized today! started!
        disclosure disclaimer privacy policy cookie cookies terms advertisement sponsored subscribe newsletter comments share follow
        download login logout signin signup register menu search copyright impressum datenschutz kommentare kommentar anzeige
        updated published actualizado actualizada publicado publicada atualizado atualizada aktualisiert veröffentlicht actualisé publié aggiornato
        pubblicato zaktualizowano opublikowano bijgewerkt gepubliceerd uppdaterad publicerad oppdatert publisert opdateret güncellendi обновлено
        опубликовано оновлено опубліковано
        подписаться поделиться комментарии комментариев читать публиковано просмотров views minutes mins
        """)
    private static let nobodies = set(
        """
        admin administrator administrador webmaster editor editors staff guest author authors autor autoren auteur anonymous unknown undefined null none user
        moderator mod superuser root system sysadmin wpadmin siteadmin siteeditor webeditor webadmin webteam default test name redaktion
        follow followus share shareon comments comment subscribe readmore more home login signin menu search contact about print email tweet facebook twitter
        linkedin instagram youtube whatsapp telegram vk pinterest save bookmark copylink
        редакция админ администратор автор гость неизвестен аноним поделиться подписаться комментарии читатьдалее
        byline writtenby postedby by von par por di da av af door autore redacción rédaction редактор biography bio profile viewprofile
        and or the this that even with from for all new our your we you more et und и
        posts originally originallypostedby loading cancel member newmember seniormember registered joined joindate location likes reputation
        threads thread topics messages reply quote report views replies rank offline online written article articles insights
        viewallposts allposts moreposts viewall seeall minread advertisement sponsored na contributor contributors editorial team blog news
        """)
}
