internal import PageTree
internal import TextPrimitives

/// What a class token says of its element, as far as fields go.
struct ClassWords: OptionSet, Sendable {
    let rawValue: UInt16

    /// Names its author.
    static let author = ClassWords(rawValue: 1)
    /// A line with author, date and the like.
    static let byline = ClassWords(rawValue: 2)
    static let date = ClassWords(rawValue: 4)
    static let published = ClassWords(rawValue: 8)
    static let modified = ClassWords(rawValue: 16)
    static let subtitle = ClassWords(rawValue: 32)
    static let tags = ClassWords(rawValue: 64)
    static let logo = ClassWords(rawValue: 128)
    /// A biography, a portrait, a button beside a name: names nobody by itself.
    static let beside = ClassWords(rawValue: 256)
    /// A name beside `vcard` or `author` (hCard's `fn`).
    static let name = ClassWords(rawValue: 512)
    /// One who posts on a forum.
    static let poster = ClassWords(rawValue: 1024)
    /// What the author is.
    static let role = ClassWords(rawValue: 2048)
    /// The section that the page belongs to.
    static let section = ClassWords(rawValue: 4096)

    /// A by-line and nothing else, where no other line of an article is called so.
    static let signature = ClassWords(rawValue: 8192)

    /// Something that takes place: its day is none of the page's.
    static let event = ClassWords(rawValue: 16384)

    /// Whether a day in it is one of what takes place, and nothing says that it is the page's.
    var isOfEvent: Bool { contains(.event) && isDisjoint(with: [.published, .modified]) }

    /// What the words of a token say together. - Complexity: O(n).
    static func of(_ token: ArraySlice<UInt8>) -> ClassWords {
        guard token.count >= 2, token.count <= 64 else { return [] }
        var found: ClassWords = []
        var hash: UInt32 = FNV1a32.basis
        var whole: UInt32 = FNV1a32.basis
        var previous: UInt8 = 0
        var isOfList = false
        for byte in token {
            let isUpper = byte >= 0x41 && byte <= 0x5A
            let small = isUpper ? byte | 0x20 : byte
            let isLetter = small >= 0x61 && small <= 0x7A || byte >= 0x80
            // A word ends at a mark, and where a capital follows a small letter.
            if !isLetter || isUpper && previous >= 0x61 {
                if hash == list { isOfList = true } else { found.formUnion(meaning(hash)) }
                hash = FNV1a32.basis
            }
            if isLetter {
                hash = FNV1a32.next(hash, small)
                whole = FNV1a32.next(whole, small)
            }
            previous = byte
        }
        // "news-list-author" is the author of what a list shows, "author-list" a list.
        if isOfList, !meaning(hash).contains(.author) { found.formUnion(meaning(list)) }
        return found.union(meaning(hash)).union(meaning(whole))
    }

    private static let list = FNV1a32.of("list".utf8)

    private static let words: [(ClassWords, String)] = [
        (
            .author,
            """
            author authors authorname postauthor articleauthor entryauthor blogauthor newsauthor storyauthor writer writers contributor contributors creator autor autoren autores
            auteur auteurs autore autori authored verfasser redakteur journalist journalists reporter columnist autorin tekijä forfatter auteurname writtenby postedby articlewriter
            bylinename bylineauthor authorlink metaauthor upauthor fn autorenzeile autorenname autorname autorzeile autorin verfasserin autorenbox skribent yazar editorname
            """
        ),
        (
            .byline,
            "byline bylines by dateline postmeta entrymeta articlemeta metadata postinfo articleinfo submitted attribution postdetails articledetails postmetadata bl info meta"
        ),
        (.signature, "byline bylines storybyline articlebyline signature signatur firma firmante signaturbox podpis underskrift firmato"),
        (
            .date,
            "date dates datetime time timestamp datum fecha data created pubtime posttime postdate articledate entrydate newsdate storydate publishdate postedon day posted"
        ),
        (
            .published,
            "published publish pubdate publishdate publisheddate datepublished postedon entrydate publication pub pubtime dtpublished"
        ),
        (.modified, "updated update modified lastupdated lastmodified revised dateupdated updateddate datemodified modifieddate editdate"),
        (
            .subtitle,
            "subtitle subhead subheadline subheading deck dek standfirst subtitulo bajada sottotitolo chapo chapeau ondertitel undertitel untertitel articlesubtitle postsubtitle teaserline kicker2 strapline strap summary lede sub intro lead excerpt tagline vorspann anreisser anrisstext ingress manchet perex entradilla copete sommario zajawka leadtext spot"
        ),
        (
            .tags,
            "tags tag taglist tagcloud keywords posttags articletags entrytags taglinks topics topiclist etiquetas schlagworte tagsinput themen labels"
        ),
        (.logo, "logo brand sitename sitetitle branding navbarbrand siteheadertitle sitelogo masthead blogtitle"),
        (
            .beside,
            """
            bio biography avatar photo image img portrait picture thumb thumbnail social share sharing follow about description desc more box count email twitter facebook linkedin icon
            comment comments related popular list archive widget footer gravatar recommended button btn subscribe newsletter teaser cards reviewer reviewed sidebar tooltip
            """
        ),
        (.event, "event events eventdate startdate enddate dtstart dtend eventtime deadline"),
        (.name, "name fn displayname fullname username nickname"),
        (
            .poster,
            "username bigusername poster nickname usernames postername posterusername postusername postuser userlink handle nick member postleft postprofile postauthor"
        ),
        (.role, "role position jobtitle title job function rolle funktion occupation credentials"),
        (.section, "section category categories rubric rubrik kicker categoria rubrique eyebrow breadcrumb breadcrumbs crumbs channel"),
    ]

    /// The meaning of a word by its hash: nearly all words of a page have none.
    private static func meaning(_ hash: UInt32) -> ClassWords { filter.mayContain(hash) ? table[hash] ?? [] : [] }

    private static let filter = HashFilter(table.keys)

    private static let table: [UInt32: ClassWords] = {
        var table: [UInt32: ClassWords] = [:]
        for (meaning, list) in words {
            for word in list.utf8.split(whereSeparator: { $0 <= 0x20 }) {
                table[FNV1a32.of(word), default: []].formUnion(meaning)
            }
        }
        return table
    }()
}
