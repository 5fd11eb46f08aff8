/// Croatian, Serbian and Bosnian in Latin letters: one language to a letter model, with three norms. What tells them apart are words
/// of one norm ("tko", "saopćila", "takođe"), and the old vowel yat: "rijeka" and "mjesto" in Croatian and Bosnian, "reka" and "mesto"
/// in Serbian. A text that has none of these is what the page says it is, else what the host's domain says, else Croatian.
enum SouthSlavic {
    static let languages = ["hr", "sr", "bs"]

    /// Votes that a label and a top-level domain are worth; a word is worth two.
    private static let labelVotes = 3
    private static let domainVotes = 2
    /// Words after which a text without any "ije" or "je" for yat is Serbian: there is one in about 15 words.
    private static let enoughWithoutYat = 60
    private static let votesWithoutYat = 6

    static func norm(_ sample: LetterSample, label: String?, host: String?) -> String {
        let words = table.counts(sample.scalars)
        let yat = longYats(sample.scalars)
        let domain = host?.split(separator: ".").last.map(String.init)
        var best = (language: languages[0], votes: 0)
        for (index, language) in languages.enumerated() {
            var votes = words[index]
            if language == "sr" {
                if yat.long == 0, yat.words >= enoughWithoutYat { votes += votesWithoutYat }
            } else {
                votes += 2 * yat.long
            }
            if label == language { votes += labelVotes }
            if let domain, domains[domain] == language { votes += domainVotes }
            if votes > best.votes { best = (language, votes) }
        }
        return best.language
    }

    private static let domains = ["hr": "hr", "rs": "sr", "me": "sr", "ba": "bs"]

    /// Words with "ije" before another letter, or "je" after a consonant that seldom has it otherwise; and words in all.
    private static func longYats(_ scalars: [UInt32]) -> (long: Int, words: Int) {
        var long = 0
        var words = 0
        for word in scalars.split(separator: 0x20) {
            words += 1
            let isLong = word.indices.dropFirst(2).contains { index in
                guard word[index] == 0x65, word[index - 1] == 0x6A else { return false }
                if word[index - 2] == 0x69 { return index + 1 < word.endIndex }
                return beforeYat.contains(word[index - 2])
            }
            if isLong { long += 1 }
        }
        return (long, words)
    }

    /// b, d, m, p, s, t, v.
    private static let beforeYat: Set<UInt32> = [0x62, 0x64, 0x6D, 0x70, 0x73, 0x74, 0x76]

    private static let table = WordTable([
        "hr": """
        smio smjela htio htjela želio željela volio voljela živio razumio tko netko nitko svatko itko tijekom također uvjet uvjeti uvjeta tjedan tjedna tjednu vlak vlaka glazba glazbe glazbeni povijest \
        povijesti sustav sustava tvrtka tvrtke gospodarstvo gospodarstva sveučilište siječnja veljače ožujka travnja svibnja lipnja \
        srpnja kolovoza rujna listopada studenoga studenog prosinca kruh kruha priopćio priopćila priopćili izvješće izvješća tisuća \
        tisuće trgovina trgovinu trgovine ručnik kolodvor kolodvoru kuhalo žlica zračna zrakoplov nogomet nogometni kazalište točka \
        točke ured uredu glede općina općine europa europe europski europske vijeće uopće opće
        """,
        "sr": """
        smeo smela želeo želela voleo volela živeo razumeo ko neko niko svako šta takođe tokom uslov uslovi uslova gde negde nigde ovde pre posle vreme vremena vremenu dve obe dvesta mesto \
        mesta mestu svet sveta svetu svetski deo dela celo cela ceo reč reči uvek lepo lepa belo dete hteo htela hteli videti videli \
        rešenje rešenja rešiti promena promene primer primera mleko hleb hleba čovek čoveka reka reke opština opštine uopšte opšte \
        saopštio saopštila saopštili obaveštenje juče hiljada hiljade hiljadu nedelja nedelje nedelju ponedeljak sreda sredu januar januara \
        februar februara mart marta april aprila maj maja jun juna jul jula avgust avgusta septembar septembra oktobar oktobra novembar \
        novembra decembar decembra evropa evrope evropski evropske fudbal fudbalski voz voza pozorište istorija istorije sistem sistema \
        preduzeće beograd beogradu srbija srbije srbiji peškir kašika leto leta zvezda zvezde sever severne severni crevo svećnjak
        """,
        "bs": """
        smeo smela želeo želela voleo volela živeo razumeo smio smjela htio htjela želio željela volio voljela živio razumio ko neko niko svako šta također tokom uslov uslovi uslova sedmica sedmice sedmicu historija historije lahko mehko kahva saopćio \
        saopćila saopćili saopćeno općina općine januar januara februar februara mart marta april aprila maj maja juni juna juli jula august \
        augusta septembar septembra oktobar oktobra novembar novembra decembar decembra evropa evrope evropski evropske fudbal fudbalski \
        voz voza pozorište sistem sistema preduzeće bosne bosni sarajevo sarajevu hiljada hiljade hiljadu peškir kašika vijeće uopće opće
        """,
    ])
}
