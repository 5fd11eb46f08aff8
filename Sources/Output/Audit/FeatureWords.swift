package import BlockAnalysis

/// What features are called by people, in English and Russian. A test holds that none is left out.
package struct FeatureWords: Sendable {
    /// How a feature's value is told.
    package enum Unit: String, Sendable {
        case count, share, flag, steps, tag, points, hidden, number
    }

    package let english: String
    package let russian: String
    package let unit: Unit

    init(_ unit: Unit, _ english: String, _ russian: String) {
        self.english = english
        self.russian = russian
        self.unit = unit
    }

    /// The words for a feature.
    package static func of(_ feature: Feature) -> FeatureWords {
        table[feature] ?? FeatureWords(.number, feature.name, feature.name)
    }

    /// A value in English words.
    package func value(_ value: Float, of feature: Feature) -> String {
        switch unit {
        case .count: return value < 0 ? "none there" : value >= 1e9 ? "very many" : String(Int(value.rounded()))
        case .number: return feature.describe(value)
        case .share: return value < 0 ? "nothing there" : "\(Int((value * 100).rounded())) %"
        case .flag: return value > 0 ? "yes" : "no"
        case .steps:
            let described = feature.describe(value)
            return described == "none" ? "none" : value == 0 ? "the block's own element" : "\(described) up"
        case .tag: return Self.tag(value)
        case .points: return value <= -7 ? "no such block" : (value > 0 ? "+" : "") + feature.describe(value)
        case .hidden: return HiddenReason(rawValue: UInt8(max(0, min(255, value))))?.name ?? "shown"
        }
    }

    /// The elements behind the codes of `FeatureExtractor`.
    package static let tags = [
        "?", "p", "div", "li", "td", "h1", "h2", "h3", "h4–h6", "blockquote", "pre", "dd/dt", "th/caption", "figure", "button/select",
        "section/article/main", "header/footer/nav/aside", "body", "form/center/address", "custom element", "another",
    ]

    private static func tag(_ code: Float) -> String {
        let index = Int(code)
        return tags.indices.contains(index) && index > 0 ? tags[index] : "none"
    }

    private static let table: [Feature: FeatureWords] = {
        var table: [Feature: FeatureWords] = [:]
        for (feature, unit, english, russian) in single { table[feature] = FeatureWords(unit, english, russian) }
        for (first, words) in runs {
            for (offset, word) in words.enumerated() {
                guard let feature = Feature(rawValue: first.rawValue + offset) else { continue }
                table[feature] = FeatureWords(word.0, word.1, word.2)
            }
        }
        return table
    }()

    private typealias Words = (Unit, String, String)

    /// Families whose members stand one after another among the features.
    private static let runs: [(Feature, [Words])] = [
        (
            .nearComment,
            [
                ("comments", "комментарии"), ("sharing", "кнопки «поделиться»"), ("related", "похожее"), ("navigation", "навигация"),
                ("footer", "подвал"), ("header", "шапка"), ("sidebar", "боковая колонка"), ("cookies", "согласие на cookie"),
                ("advert", "реклама"), ("content", "содержание"), ("title", "заголовок"), ("byline", "подпись автора"),
                ("media", "картинка или видео"), ("form", "форма"), ("product", "товар"), ("forum", "форум"),
                ("legal", "правовое"), ("list", "список карточек"), ("tags", "метки"),
            ].map { (.steps, "nearest element named like “\($0.0)”", "ближайший элемент с именем вроде «\($0.1)»") }
                + ["article", "main", "nav", "header", "footer", "aside", "form", "table", "list", "figure", "quote", "link", "section"]
                .map { (.steps, "inside <\($0)>", "внутри <\($0)>") }
        ),
        (
            .containerShare1,
            (1...4).flatMap { level -> [Words] in
                let (up, above) = ("container \(level) of 4 around it", "объемлющий элемент \(level) из 4")
                return [
                    (.share, "\(up): share of the page's text", "\(above): доля текста страницы"),
                    (.share, "\(up): link density", "\(above): доля ссылок"),
                    (.share, "\(up): share in paragraphs", "\(above): доля в абзацах"),
                    (.count, "\(up): blocks", "\(above): блоков"),
                ]
            }
        ),
        (
            .previousScore5,
            [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5].map { offset -> Words in
                let count = abs(offset)
                return (
                    .points, offset < 0 ? "first look at the block \(count) before" : "first look at the block \(count) after",
                    offset < 0 ? "первый взгляд на блок за \(count) до" : "первый взгляд на блок через \(count) после"
                )
            }
        ),
        (
            .around3,
            [("around", "вокруг"), ("before", "до"), ("after", "после")].flatMap { place -> [Words] in
                [3, 8, 20].map {
                    (.share, "chance of main text in \($0) blocks \(place.0)", "вероятность статьи в \($0) блоках \(place.1)")
                }
            }
        ),
        (
            .containerChance1,
            (1...5).flatMap { level -> [Words] in
                [
                    (.share, "container \(level) of 5: chance of main text", "объемлющий элемент \(level) из 5: вероятность статьи"),
                    (.share, "container \(level) of 5: share of the page's main text", "объемлющий элемент \(level) из 5: доля статьи"),
                ]
            }
        ),
    ]

    private static let single: [(Feature, Unit, String, String)] = [
        (.length, .count, "characters", "знаков"), (.words, .count, "words", "слов"),
        (.wordLength, .number, "letters a word", "букв в слове"), (.linkDensity, .share, "link density", "доля текста в ссылках"),
        (.links, .count, "links", "ссылок"), (.boldShare, .share, "share in bold", "доля полужирного"),
        (.sentences, .count, "sentences", "предложений"), (.endsSentence, .flag, "ends as a sentence", "кончается как предложение"),
        (.commas, .count, "commas", "запятых"), (.digitShare, .share, "share of digits", "доля цифр"),
        (.capitalShare, .share, "words with a capital", "слов с прописной"),
        (.stopWordDensity, .share, "function words", "служебных слов"), (.gluedWords, .count, "words run together", "слипшихся слов"),
        (.startsSmall, .flag, "begins with a small letter", "начинается со строчной"),
        (.hasClockTime, .flag, "has a time of day", "есть время суток"), (.hasYear, .flag, "has a year", "есть год"),
        (.hasCopyright, .flag, "has a copyright sign", "есть знак копирайта"),
        (.isHidden, .hidden, "hidden by the page", "спрятан страницей"),
        (.separators, .count, "separators such as | and •", "разделителей вроде | и •"),
        (.isQuoteOrDash, .flag, "begins with a quote or a dash", "начинается с кавычки или тире"),
        (.tag, .tag, "element", "элемент"), (.depth, .count, "depth in the page", "глубина в странице"),
        (
            .candidateRelation, .number, "place by Readability's container (3 in it, 0 outside)",
            "место у контейнера Readability (3 внутри, 0 снаружи)"
        ),
        (.candidateShare, .share, "share of that container", "доля этого контейнера"),
        (.previousWords, .count, "words of the block before", "слов в блоке до"),
        (.nextWords, .count, "words of the block after", "слов в блоке после"),
        (.previousLinks, .share, "link density of the block before", "доля ссылок в блоке до"),
        (.nextLinks, .share, "link density of the block after", "доля ссылок в блоке после"),
        (.previous2Words, .count, "words two blocks before", "слов за два блока до"),
        (.next2Words, .count, "words two blocks after", "слов через два блока"),
        (.previous2Links, .share, "link density two blocks before", "доля ссылок за два блока до"),
        (.next2Links, .share, "link density two blocks after", "доля ссылок через два блока"),
        (.previousTag, .tag, "element of the block before", "элемент блока до"),
        (.nextTag, .tag, "element of the block after", "элемент блока после"),
        (
            .samePrevious, .number, "shares its container with the block before (2 the same, 1 the parent)",
            "общий контейнер с блоком до (2 тот же, 1 родитель)"
        ),
        (
            .sameNext, .number, "shares its container with the block after (2 the same, 1 the parent)",
            "общий контейнер с блоком после (2 тот же, 1 родитель)"
        ),
        (.sinceHeading, .count, "blocks since a heading", "блоков от подзаголовка"),
        (.windowWords, .count, "words in nine blocks around", "слов в девяти блоках вокруг"),
        (.windowLinks, .share, "link density in nine blocks around", "доля ссылок в девяти блоках вокруг"),
        (.textRepeats, .count, "times that the text stands on the page", "раз этот текст есть на странице"),
        (.signatureCount, .count, "blocks in elements alike", "блоков в таких же элементах"),
        (.signatureWords, .number, "words of a block alike", "слов в таком же блоке"),
        (.signatureLinks, .share, "link density of blocks alike", "доля ссылок в таких же блоках"),
        (.position, .share, "place in the page's text", "место в тексте страницы"),
        (.blockPosition, .share, "place among the blocks", "место среди блоков"),
        (.afterHeadline, .number, "blocks after the headline", "блоков после заголовка"),
        (.headlineMatch, .number, "likeness to the page's title", "сходство с названием страницы"),
        (.pageWords, .count, "words on the page", "слов на странице"),
        (.pageLinks, .share, "link density of the page", "доля ссылок на странице"),
        (.pageLongBlocks, .count, "long blocks on the page", "длинных блоков на странице"),
        (.bodyOverlap, .share, "in the article of the page's data", "есть в статье из данных страницы"),
        (.descriptionOverlap, .share, "in the page's description", "есть в описании страницы"),
        (.dataOverlap, .share, "in the page's structured data", "есть в данных страницы"),
        (.metaOverlap, .share, "in the page's <meta>", "есть в <meta>"),
        (.titleWords, .share, "words that the title has", "слов, что есть в названии"),
        (.urlWords, .share, "words that the address has", "слов, что есть в адресе"),
        (.headingLevel, .count, "level of the heading above", "уровень подзаголовка выше"),
        (.headingWords, .count, "words of the heading above", "слов в подзаголовке выше"),
        (.headingDistance, .count, "blocks to the heading above", "блоков до подзаголовка выше"),
        (.headingLinks, .share, "link density of the heading above", "доля ссылок в подзаголовке выше"),
        (.headingInTitle, .share, "of the heading above in the title", "подзаголовка выше есть в названии"),
        (.pageIsProduct, .flag, "the page says: a product", "страница о себе: товар"),
        (.pageIsArticle, .flag, "the page says: an article", "страница о себе: статья"),
        (.pageIsForum, .flag, "the page says: a thread", "страница о себе: обсуждение"),
        (.pageIsList, .flag, "the page says: a list", "страница о себе: список"),
        (.pageIsFaq, .flag, "the page says: questions and answers", "страница о себе: вопросы и ответы"),
        (.pageIsWebsite, .flag, "the page says: a website", "страница о себе: сайт"),
        (.pageHasBody, .flag, "the page's data hold the article", "в данных страницы есть статья"),
        (.pageBlocks, .count, "blocks on the page", "блоков на странице"),
        (.pageSentenceBlocks, .share, "of the blocks have sentences", "блоков с предложениями"),
        (.pageCodeBlocks, .count, "blocks of code", "блоков кода"),
        (.pageTableShare, .share, "of the blocks stand in tables", "блоков в таблицах"),
        (.pageItemShare, .share, "of the blocks stand in lists", "блоков в списках"),
        (.pageTopShare, .share, "page's text in its weight centre", "текста в центре тяжести"),
        (.urlDepth, .count, "parts of the address", "частей адреса"),
        (.urlSlug, .number, "words in the address's name", "слов в имени адреса"),
        (.urlDigits, .number, "digits in the address", "цифр в адресе"), (.urlIsRoot, .flag, "address of a front page", "адрес главной"),
        (.urlIsForum, .flag, "address of a forum", "адрес форума"),
        (.urlIsDocumentation, .flag, "address of documentation", "адрес документации"),
        (.urlIsCategory, .flag, "address of a category", "адрес рубрики"), (.urlIsProduct, .flag, "address of a product", "адрес товара"),
        (.endMark, .number, "sign at the end (code)", "знак в конце (код)"),
        (.endsColon, .flag, "ends with a colon", "кончается двоеточием"),
        (.asks, .flag, "asks a question", "вопрос"), (.endsEllipsis, .flag, "ends with an ellipsis", "кончается многоточием"),
        (.personalShare, .share, "words of I and you", "слов «я» и «вы»"), (.prices, .count, "prices", "цен"),
        (.dates, .count, "dates", "дат"),
        (.startsWithDigit, .flag, "begins with a digit", "начинается с цифры"),
        (.upperShare, .share, "share of capitals", "доля прописных"),
        (.ideographShare, .share, "share of ideographs", "доля иероглифов"), (.lineBreaks, .count, "line breaks", "переносов строк"),
        (.averageSentence, .number, "words a sentence", "слов в предложении"), (.codeShare, .share, "signs of code", "знаков кода"),
        (.centreInside, .flag, "in the page's weight centre", "в центре тяжести страницы"),
        (.centreFirst, .number, "blocks from the centre's beginning", "блоков от начала центра"),
        (.centreLast, .number, "blocks from the centre's end", "блоков от конца центра"),
        (.centrePosition, .share, "place in the weight centre", "место в центре тяжести"),
        (.centreDepth, .number, "levels below the centre", "уровней ниже центра"),
        (.stepsFromPrevious, .count, "steps in the tree from the block before", "шагов по дереву от блока до"),
        (.stepsToNext, .count, "steps in the tree to the block after", "шагов по дереву до блока после"),
        (.tagPathCount, .count, "blocks on the same path of elements", "блоков на том же пути элементов"),
        (.tagPathWords, .number, "words of blocks on that path", "длина блоков на этом пути"),
        (.tagPathLinks, .share, "link density on that path", "доля ссылок на этом пути"),
        (.tagPathShare, .share, "page's text on that path", "доля текста на этом пути"),
        (.classPathCount, .count, "blocks on the same path of classes", "блоков на том же пути классов"),
        (.classPathWords, .number, "length of blocks on the path of classes", "длина блоков на пути классов"),
        (.classPathLinks, .share, "link density on the path of classes", "доля ссылок на пути классов"),
        (.classPathShare, .share, "page's text on the path of classes", "доля текста на пути классов"),
        (.classPathSentences, .number, "sentences of blocks on the path of classes", "предложений у блоков на пути классов"),
        (.parentShare, .share, "share of the element above it", "доля элемента над ним"),
        (.textTokens, .points, "its words, by the table of words", "его слова, по таблице слов"),
        (.classTokens, .points, "its class names, by the table of names", "имена его классов, по таблице имён"),
        (.ownScore, .points, "first look at the block itself", "первый взгляд на сам блок"),
        (.pageChance, .share, "chance of main text on the page", "вероятность статьи на странице"),
        (.pageKeptWords, .count, "expected words of the article", "ожидаемых слов статьи"),
        (.keptBefore, .share, "of the article stands before it", "статьи стоит до него"),
        (.strongDistance, .count, "blocks to one that is surely main text", "блоков до заведомой статьи"),
        (.classPathChance, .share, "chance of main text on the path of classes", "вероятность статьи на пути классов"),
        (.signatureChance, .share, "chance of main text in elements alike", "вероятность статьи в таких же элементах"),
        (.parentSignatureChance, .share, "chance of main text under elements alike", "вероятность статьи под такими же элементами"),
        (.bestInside, .flag, "inside the best container", "внутри лучшего контейнера"),
        (.bestValue, .number, "worth of the best container", "ценность лучшего контейнера"),
        (.bestSteps, .number, "steps to the best container", "шагов до лучшего контейнера"),
        (.bestFirst, .number, "blocks from the best container's beginning", "блоков от начала лучшего контейнера"),
        (.bestLast, .number, "blocks from the best container's end", "блоков от конца лучшего контейнера"),
        (.bestShare, .share, "of the article in the best container", "статьи в лучшем контейнере"),
        (.bestPrecision, .share, "of the best container is article", "лучшего контейнера — статья"),
        (.runLength, .number, "blocks in the run of short lines", "блоков в череде коротких строк"),
        (.runPlace, .number, "place in the run of short lines", "место в череде коротких строк"),
        (.longBlockOverlap, .share, "of its words stand in the long blocks", "слов встречаются в длинных блоках"),
        (.keptOverlap, .share, "of its words stand in the likely article", "слов встречаются в вероятной статье"),
        (.pagePriceShare, .share, "of the blocks name a price", "блоков с ценой"),
        (.pageForumShare, .share, "of the blocks are marked as a forum's", "блоков с пометкой форума"),
        (.pageProductShare, .share, "of the blocks are marked as a product's", "блоков с пометкой товара"),
        (.pageCommentShare, .share, "page's running text in what is called comments", "связного текста в том, что зовётся комментариями"),
        (.pageProducts, .count, "products that the page's data name", "товаров в данных страницы"),
        (.earlierOverlap, .share, "of it stands on the page before", "текста уже было на странице"),
        (.copiedRunWords, .count, "words of the run of copies that it stands in", "слов в череде повторов вокруг"),
        (.copiedRunBlocks, .count, "blocks of the run of copies that it stands in", "блоков в череде повторов вокруг"),
        (.copiesBefore, .count, "times that the text stood on the page before", "раз этот текст уже был"),
        (.sectionTokens, .points, "the headings above it, by the table of headings", "подзаголовки над ним, по таблице подзаголовков"),
        (.keptCopyWords, .count, "words of the run of copies of the likely article", "слов в череде повторов вероятной статьи"),
        (.laterOverlap, .share, "of it stands on the page again", "текста повторится на странице"),
        (.recordCount, .count, "records like the block's", "записей, как у блока"),
        (.recordBlocks, .number, "blocks of such a record", "блоков в такой записи"),
        (.recordLength, .number, "characters of such a record", "знаков в такой записи"),
        (.recordLinks, .share, "link density of such records", "доля ссылок в таких записях"),
        (.recordSentences, .number, "sentences of such a record", "предложений в такой записи"),
        (.recordShare, .share, "page's text in such records", "текста страницы в таких записях"),
        (.recordRank, .share, "size beside the largest group of records", "размер рядом с крупнейшей группой записей"),
        (.recordPlace, .number, "place of the record among its like", "место записи среди подобных"),
        (.placeInRecord, .number, "place in the record", "место в записи"),
        (.pageRecordShare, .share, "page's text in records", "текста страницы в записях"),
        (.lineMark, .number, "mark before the line (code)", "знак перед строкой (код)"),
        (.lineNumbers, .count, "numbers of links", "номеров ссылок"),
        (.emptyBefore, .count, "empty lines before", "пустых строк перед блоком"),
        (.lineIndent, .count, "blanks before the line", "пробелов перед строкой"),
        (.likeLines, .count, "lines alike nearby", "похожих строк рядом"),
        (.rhythm, .number, "lines from one to the next alike", "строк до следующей похожей"),
        (.rhythmLength, .count, "lines alike in that rhythm", "похожих строк в этом ритме"),
        (.keptBeforeOverlap, .share, "of it stands in the likely article before", "текста уже было в вероятной статье"),
        (.keptBehindOverlap, .share, "of it stands in the likely article behind", "текста повторится в вероятной статье"),
        (.recordChance, .share, "chance of main text in the record", "вероятность статьи в записи"),
        (.recordGroupChance, .share, "chance of main text in the other records", "вероятность статьи в других записях"),
    ]
}
