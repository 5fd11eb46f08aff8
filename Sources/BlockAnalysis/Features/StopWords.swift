internal import TextPrimitives

/// The most frequent function words of the languages that news is read in: a mark of running text (jusText's stop-word
/// density), and what a page's language is told by.
public enum StopWords {
    /// In letters; longer words are not looked up.
    static let longest = 8

    /// Codes (ISO 639-1) in the order of the bits of a mask.
    static let codes: [String] = lists.map(\.code)

    /// The words by hash, in an open-addressed table.
    struct Table {
        private static let mask = 2047
        private var hashes = [UInt32](repeating: 0, count: mask + 1)
        private var masks = [Int](repeating: 0, count: mask + 1)

        fileprivate init() {
            for (bit, list) in lists.enumerated() {
                for word in list.words.utf8.split(separator: 0x20) {
                    let hash = FNV1a32.of(word)
                    var slot = Int(hash) & Self.mask
                    while masks[slot] != 0, hashes[slot] != hash { slot = (slot + 1) & Self.mask }
                    hashes[slot] = hash
                    masks[slot] |= 1 << bit
                }
            }
        }

        /// The bit mask of the languages that have a word, by its FNV-1a hash over folded UTF-8.
        func languages(ofHash hash: UInt32) -> Int? {
            var slot = Int(hash) & Self.mask
            while masks[slot] != 0 {
                if hashes[slot] == hash { return masks[slot] }
                slot = (slot + 1) & Self.mask
            }
            return nil
        }
    }

    static let table = Table()

    private static let lists: [(code: String, words: String)] = [
        (
            "ru",
            "и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему когда для это этот этого были был была будет может также который которые которая после до при об их чтобы или мы они если уже этом том при"
        ),
        (
            "en",
            "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were her all she there would their we him been has when who will more no if out so said what up its about into than them can only other new some could"
        ),
        (
            "uk",
            "і в у не що він на я з як а то все вона так його але та ти до же ви за би по тільки її було від ще для це цей який які яка після при про їх щоб або ми вони якщо вже є також під час має"
        ),
        (
            "de",
            "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde"
        ),
        (
            "fr",
            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la ont avec son sa aux été cette mais ou comme nous vous elle ses leur fait être aussi deux était ces même tout"
        ),
        (
            "es",
            "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ha fue"
        ),
        (
            "it",
            "di e il la che in a per un è del con non una si da i le al dei della nel alla sono lo gli ha anche più ma come delle o se nella dal suo sua questo questa ai degli su loro stato ed"
        ),
        (
            "pt",
            "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos são foi"
        ),
        (
            "pl",
            "w i na z do się nie że o jest to po jak za od przez dla są co ze ale tym tego oraz był może było być już tylko które który która jego jej także przed przy pod również roku będzie ich czy tak ma zostały lub"
        ),
        (
            "el",
            "και το να του η της με που την από για τα ο στο οι τον σε των ότι στην θα είναι τους στη δεν τις μια αλλά ένα κατά στον έχει ως ήταν προς αυτό μας όπως μετά ή τη στις στους αυτή"
        ),
        (
            "tr",
            "ve bir bu da de için ile olarak çok daha o olan gibi en kadar sonra ne her ya ise ama var değil olduğu göre mi ancak iki diye oldu bin"
        ),
        (
            "nl",
            "de het een van en in is dat op te zijn voor met die niet aan er om ook als dan maar bij uit naar door over ze hij was wordt heeft nog worden zich hebben of deze"
        ),
        (
            "sv",
            "och i att en som det på är av för med den till inte har de ett om han var men sig från vi så kan när år under också efter eller nu sin där vid mot ska skulle"
        ),
        (
            "cs",
            "a se v na je že s z o do i to k ve pro za by si ale po jako od podle jsem jsou už které který která při byl až nebo také jeho bude její být před"
        ),
        (
            "da",
            "og i at det er en til af på for med den de som ikke har der var et han fra men vi om så ved kan eller også efter blev skal sig nu"
        ),
        ("fi", "ja on ei että oli se hän mutta ovat kun niin myös kuin ole joka sen hänen tai mukaan jos nyt sekä vain"),
        ("ro", "de și în la a cu pe care din că nu o un pentru mai sunt este fi au sa ce se prin dar după fost sau"),
        ("hu", "a az és hogy nem is egy ez van meg csak de ki már volt mint még el ha vagy ezt azt"),
        ("id", "yang dan di ini itu dengan untuk dari tidak pada dalam akan ke juga oleh karena ada sebagai adalah telah"),
        ("vi", "và của là có được cho trong không với các một những người này đã để khi từ cũng"),
    ]
}
