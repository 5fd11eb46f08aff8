internal import TextPrimitives

/// Names of months in the languages that news is read in.
enum MonthNames {
    /// The month that begins at a token, and how many tokens its name has.
    static func month(at index: Int, of tokens: [(token: DateToken, isSpaced: Bool)], language: String?) -> (month: Int, length: Int)? {
        guard case .word(let word) = tokens[index].token else { return nil }
        if index + 1 < tokens.count {
            switch tokens[index + 1].token {
            // Vietnamese numbers its months.
            case .number(let value, let digits) where (word == "tháng" || word == "thg") && digits <= 2 && (1...12).contains(value):
                return (value, 2)
            // The months of the Levant have names of two words.
            case .word(let next): if let month = table.byName[word + " " + next] { return (month, 2) }
            default: break
            }
        }
        return (month(of: word, language: language) ?? roman(word, at: index, of: tokens)).map { ($0, 1) }
    }

    /// "4 III 2025", "2025. III. 4.": months in Roman numbers, as in Poland and Hungary, between a day and a year.
    private static func roman(_ word: String, at index: Int, of tokens: [(token: DateToken, isSpaced: Bool)]) -> Int? {
        guard word.utf8.count <= 4, let month = romans.firstIndex(of: word).map({ $0 + 1 }) else { return nil }
        func number(_ step: Int) -> (value: Int, digits: Int)? {
            var next = index + step
            if tokens.indices.contains(next), case .mark(let mark) = tokens[next].token, mark == "." || mark == "/" { next += step }
            guard tokens.indices.contains(next), case .number(let value, let digits) = tokens[next].token else { return nil }
            return (value, digits)
        }
        guard let before = number(-1), let after = number(1), before.digits == 4 || after.digits == 4, min(before.digits, after.digits) <= 2
        else { return nil }
        return month
    }

    private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]

    /// The month that a word in small letters names, in the given language where two differ ("listopada" is November in
    /// Polish and October in Croatian).
    static func month(of word: String, language: String? = nil) -> Int? {
        guard let month = table.byName[word] else { return nil }
        return language.flatMap { table.differing[word]?[$0] } ?? month
    }

    private static let table: (byName: [String: Int], differing: [String: [String: Int]]) = {
        var byName: [String: Int] = [:]
        var differing: [String: [String: Int]] = [:]
        for (code, months) in languages {
            for (index, names) in months.utf8.split(separator: UInt8(ascii: ",")).enumerated() {
                for name in names.split(separator: UInt8(ascii: "/")) {
                    // In small letters as they stand.
                    let key = String(Substring(name))
                    if let other = byName[key], other != index + 1 {
                        differing[key, default: [:]][code] = index + 1
                    } else {
                        byName[key] = index + 1
                    }
                }
            }
        }
        return (byName, differing)
    }()

    /// Languages (ISO 639-1) of the table.
    static var codes: [String] { languages.map(\.code) }

    /// Twelve months each, parted by commas; spellings of one month by slashes: full names, the case that stands in
    /// dates, and the usual short forms.
    private static let languages: [(code: String, months: String)] = [
        (
            "en",
            "january/jan,february/feb,march/mar,april/apr,may,june/jun,july/jul,august/aug,september/sep/sept,october/oct,november/nov,december/dec"
        ),
        (
            "de",
            "januar/jänner/jan/jän,februar/feber/feb,märz/maerz/mär/mrz,april/apr,mai,juni/jun,juli/jul,august/aug,september/sep/sept,oktober/okt,november/nov,dezember/dez"
        ),
        (
            "fr",
            "janvier/janv,février/fevrier/févr/fév/fevr,mars,avril/avr,mai,juin,juillet/juil,août/aout/aoû,septembre/sept,octobre/oct,novembre/nov,décembre/decembre/déc"
        ),
        (
            "es",
            "enero/ene,febrero/feb,marzo/mar,abril/abr,mayo/may,junio/jun,julio/jul,agosto/ago,septiembre/setiembre/sep/sept/set,octubre/oct,noviembre/nov,diciembre/dic"
        ),
        ("ca", "gener/gen,febrer/febr,març,abril,maig,juny,juliol,agost,setembre,octubre,novembre,desembre"),
        ("gl", "xaneiro/xan,febreiro,marzo,abril,maio,xuño,xullo,agosto,setembro,outubro,novembro,decembro"),
        (
            "pt",
            "janeiro/jan,fevereiro/fev,março/marco/mar,abril/abr,maio/mai,junho/jun,julho/jul,agosto/ago,setembro/set,outubro/out,novembro/nov,dezembro/dez"
        ),
        (
            "it",
            "gennaio/genn,febbraio/febbr,marzo/mar,aprile/apr,maggio/magg/mag,giugno/giu,luglio/lug,agosto/ago,settembre/sett,ottobre/ott,novembre/nov,dicembre/dic"
        ),
        ("ro", "ianuarie/ian,februarie,martie,aprilie,mai,iunie/iun,iulie/iul,august,septembrie,octombrie,noiembrie,decembrie"),
        (
            "nl",
            "januari/jan,februari/feb,maart/mrt,april/apr,mei,juni/jun,juli/jul,augustus/aug,september/sep,oktober/okt,november/nov,december/dec"
        ),
        ("sv", "januari,februari,mars,april,maj,juni,juli,augusti,september,oktober,november,december"),
        ("da", "januar,februar,marts,april,maj,juni,juli,august,september,oktober,november,december"),
        ("no", "januar,februar,mars,april,mai,juni,juli,august,september,oktober,november,desember/des"),
        ("is", "janúar,febrúar,mars,apríl,maí,júní,júlí,ágúst,september,október,nóvember,desember"),
        (
            "fi",
            "tammikuuta/tammikuu/tammik,helmikuuta/helmikuu/helmik,maaliskuuta/maaliskuu/maalisk,huhtikuuta/huhtikuu/huhtik,toukokuuta/toukokuu/toukok,kesäkuuta/kesäkuu/kesäk,heinäkuuta/heinäkuu/heinäk,elokuuta/elokuu/elok,syyskuuta/syyskuu/syysk,lokakuuta/lokakuu/lokak,marraskuuta/marraskuu/marrask,joulukuuta/joulukuu/jouluk"
        ),
        ("et", "jaanuar,veebruar,märts,aprill,mai,juuni,juuli,august,september,oktoober,november,detsember"),
        (
            "lv",
            "janvāris/janvārī,februāris/februārī,marts/martā,aprīlis/aprīlī,maijs/maijā,jūnijs/jūnijā,jūlijs/jūlijā,augusts/augustā,septembris/septembrī,oktobris/oktobrī,novembris/novembrī,decembris/decembrī"
        ),
        (
            "lt",
            "sausio/sausis,vasario/vasaris,kovo/kovas,balandžio/balandis,gegužės/gegužė,birželio/birželis,liepos/liepa,rugpjūčio/rugpjūtis,rugsėjo/rugsėjis,spalio/spalis,lapkričio/lapkritis,gruodžio/gruodis"
        ),
        (
            "pl",
            "stycznia/styczeń/sty,lutego/luty/lut,marca/marzec,kwietnia/kwiecień/kwi,maja/maj,czerwca/czerwiec/cze,lipca/lipiec,sierpnia/sierpień/sie,września/wrzesień/wrz,października/październik/paź,listopada,grudnia/grudzień/gru"
        ),
        (
            "cs",
            "ledna/leden,února/únor,března/březen,dubna/duben,května/květen,června/červen,července/červenec,srpna/srpen,září,října/říjen,listopadu,prosince/prosinec"
        ),
        (
            "sk",
            "januára/január,februára/február,marca/marec,apríla/apríl,mája/máj,júna/jún,júla/júl,augusta,septembra,októbra/október,novembra,decembra"
        ),
        (
            "sl",
            "januarja/januar,februarja/februar,marca,aprila/april,maja/maj,junija/junij,julija/julij,avgusta/avgust,septembra,oktobra/oktober,novembra,decembra"
        ),
        (
            "hr",
            "siječnja/siječanj,veljače/veljača,ožujka/ožujak,travnja/travanj,svibnja/svibanj,lipnja/lipanj,srpnja/srpanj,kolovoza/kolovoz,rujna/rujan,listopada,studenoga/studenog/studeni,prosinca/prosinac"
        ),
        (
            "sr",
            "januara/јануара/јануар,februara/фебруара/фебруар,marta/марта/март,aprila/априла/април,maja/маја/мај,juna/јуна/јун,jula/јула/јул,avgusta/августа/август,septembra/септембра/септембар,oktobra/октобра/октобар,novembra/новембра/новембар,decembra/децембра/децембар"
        ),
        (
            "hu",
            "január/jan,február/febr,március/márc,április/ápr,május/máj,június/jún,július/júl,augusztus/aug,szeptember/szept,október/okt,november/nov,december/dec"
        ),
        ("sq", "janar,shkurt,mars,prill,maj,qershor,korrik,gusht,shtator,tetor,nëntor,dhjetor"),
        (
            "el",
            "ιανουαρίου/ιανουάριος/ιαν,φεβρουαρίου/φεβρουάριος/φεβ,μαρτίου/μάρτιος/μαρ/μάρ,απριλίου/απρίλιος/απρ,μαΐου/μάιος/μαΐ/μαι/μάι,ιουνίου/ιούνιος/ιουν,ιουλίου/ιούλιος/ιουλ,αυγούστου/αύγουστος/αυγ,σεπτεμβρίου/σεπτέμβριος/σεπ,οκτωβρίου/οκτώβριος/οκτ,νοεμβρίου/νοέμβριος/νοε,δεκεμβρίου/δεκέμβριος/δεκ"
        ),
        ("tr", "ocak/oca,şubat/şub,mart,nisan/nis,mayıs,haziran/haz,temmuz/tem,ağustos/ağu,eylül/eyl,ekim/eki,kasım/kas,aralık"),
        ("az", "yanvar,fevral,mart,aprel,may,iyun,iyul,avqust,sentyabr,oktyabr,noyabr,dekabr"),
        (
            "ru",
            "января/январь/янв,февраля/февраль/фев,марта/март/мар,апреля/апрель/апр,мая/май,июня/июнь/июн,июля/июль/июл,августа/август/авг,сентября/сентябрь/сен/сент,октября/октябрь/окт,ноября/ноябрь/ноя,декабря/декабрь/дек"
        ),
        (
            "uk",
            "січня/січень/січ,лютого/лютий/лют,березня/березень/бер,квітня/квітень/квіт,травня/травень/трав,червня/червень/черв,липня/липень/лип,серпня/серпень/серп,вересня/вересень/вер,жовтня/жовтень/жовт,листопада,грудня/грудень/груд"
        ),
        (
            "be",
            "студзеня/студзень,лютага/люты,сакавіка/сакавік,красавіка/красавік,мая/май,чэрвеня/чэрвень,ліпеня/ліпень,жніўня/жнівень,верасня/верасень,кастрычніка/кастрычнік,лістапада/лістапад,снежня/снежань"
        ),
        ("bg", "януари/яну,февруари,март,април,май,юни,юли,август,септември,октомври,ноември,декември"),
        ("mk", "јануари,февруари,март,април,мај,јуни,јули,август,септември,октомври,ноември,декември"),
        (
            "uz",
            "yanvar/январ,fevral/феврал,mart/март,aprel/апрел,may/май,iyun/июн,iyul/июл,avgust/август,sentabr/sentyabr/сентабр,oktabr/oktyabr/октабр,noyabr/ноябр,dekabr/декабр"
        ),
        ("tg", "январи,феврали,марти,апрели,майи,июни,июли,августи,сентябри,октябри,ноябри,декабри"),
        ("kk", "қаңтар,ақпан,наурыз,сәуір,мамыр,маусым,шілде,тамыз,қыркүйек,қазан,қараша,желтоқсан"),
        ("id", "januari,februari,maret,april,mei,juni,juli,agustus/agt,september,oktober,november,desember"),
        ("ms", "januari,februari,mac,april,mei,jun,julai,ogos,september,oktober,november,disember"),
        (
            "ar",
            "يناير/كانون الثاني,فبراير/شباط,مارس/آذار,أبريل/ابريل/نيسان,مايو/أيار,يونيو/حزيران,يوليو/تموز,أغسطس/اغسطس/آب,سبتمبر/أيلول,أكتوبر/اكتوبر/تشرين الأول,نوفمبر/تشرين الثاني,ديسمبر/كانون الأول"
        ),
        (
            "he",
            "ינואר/בינואר,פברואר/בפברואר,מרץ/במרץ/מרס/במרס,אפריל/באפריל,מאי/במאי,יוני/ביוני,יולי/ביולי,אוגוסט/באוגוסט,ספטמבר/בספטמבר,אוקטובר/באוקטובר,נובמבר/בנובמבר,דצמבר/בדצמבר"
        ),
        ("hi", "जनवरी/जन,फ़रवरी/फ़र/फरवरी,मार्च,अप्रैल,मई,जून,जुलाई/जुल,अगस्त/अग,सितंबर/सित/सितम्बर,अक्टूबर/अक्टू/अक्तूबर,नवंबर/नव/नवम्बर,दिसंबर/दिस/दिसम्बर"),
        ("bn", "জানুয়ারি,ফেব্রুয়ারি,মার্চ,এপ্রিল,মে,জুন,জুলাই,আগস্ট,সেপ্টেম্বর,অক্টোবর,নভেম্বর,ডিসেম্বর"),
        (
            "th",
            "มกราคม/ม.ค,กุมภาพันธ์/ก.พ,มีนาคม/มี.ค,เมษายน/เม.ย,พฤษภาคม/พ.ค,มิถุนายน/มิ.ย,กรกฎาคม/ก.ค,สิงหาคม/ส.ค,กันยายน/ก.ย,ตุลาคม/ต.ค,พฤศจิกายน/พ.ย,ธันวาคม/ธ.ค"
        ),
        ("tl", "enero,pebrero,marso,abril,mayo,hunyo,hulyo,agosto,setyembre,oktubre,nobyembre,disyembre"),
        (
            "ka",
            "იანვარი/იან,თებერვალი/თებ,მარტი/მარ,აპრილი/აპრ,მაისი/მაი,ივნისი/ივნ,ივლისი/ივლ,აგვისტო/აგვ,სექტემბერი/სექ,ოქტომბერი/ოქტ,ნოემბერი/ნოე,დეკემბერი/დეკ"
        ),
        (
            "hy",
            "հունվարի/հունվար/հնվ,փետրվարի/փետրվար/փտվ,մարտի/մարտ/մրտ,ապրիլի/ապրիլ/ապր,մայիսի/մայիս/մյս,հունիսի/հունիս/հնս,հուլիսի/հուլիս/հլս,օգոստոսի/օգոստոս/օգս,սեպտեմբերի/սեպտեմբեր/սեպ,հոկտեմբերի/հոկտեմբեր/հոկ,նոյեմբերի/նոյեմբեր/նոյ,դեկտեմբերի/դեկտեմբեր/դեկ"
        ),
        ("fa", "ژانویه/ژانويه,فوریه,مارس,آوریل,مه/می,ژوئن,ژوئیه/ژوئيه/جولای,اوت/آگوست,سپتامبر,اکتبر/اکتوبر,نوامبر,دسامبر"),
        ("ur", "جنوری,فروری,مارچ,اپریل,مئی,جون,جولائی,اگست,ستمبر,اکتوبر,نومبر,دسمبر"),
        ("ta", "ஜனவரி/ஜன,பிப்ரவரி/பிப்,மார்ச்/மார்,ஏப்ரல்/ஏப்,மே,ஜூன்,ஜூலை,ஆகஸ்ட்/ஆக,செப்டம்பர்/செப்,அக்டோபர்/அக்,நவம்பர்/நவ,டிசம்பர்/டிச"),
        ("te", "జనవరి,ఫిబ్రవరి,మార్చి,ఏప్రిల్,మే,జూన్,జులై/జూలై,ఆగస్టు,సెప్టెంబర్,అక్టోబర్,నవంబర్,డిసెంబర్"),
        ("mr", "जानेवारी,फेब्रुवारी,मार्च,एप्रिल,मे,जून,जुलै,ऑगस्ट,सप्टेंबर,ऑक्टोबर,नोव्हेंबर,डिसेंबर"),
        ("gu", "જાન્યુઆરી,ફેબ્રુઆરી,માર્ચ,એપ્રિલ,મે,જૂન,જુલાઈ,ઑગસ્ટ/ઓગસ્ટ,સપ્ટેમ્બર,ઑક્ટોબર/ઓક્ટોબર,નવેમ્બર,ડિસેમ્બર"),
        ("kn", "ಜನವರಿ,ಫೆಬ್ರವರಿ,ಮಾರ್ಚ್,ಏಪ್ರಿಲ್,ಮೇ,ಜೂನ್,ಜುಲೈ,ಆಗಸ್ಟ್,ಸೆಪ್ಟೆಂಬರ್,ಅಕ್ಟೋಬರ್,ನವೆಂಬರ್,ಡಿಸೆಂಬರ್"),
        ("ml", "ജനുവരി,ഫെബ്രുവരി,മാർച്ച്,ഏപ്രിൽ,മേയ്,ജൂൺ,ജൂലൈ,ഓഗസ്റ്റ്,സെപ്റ്റംബർ,ഒക്‌ടോബർ/ഒക്ടോബർ,നവംബർ,ഡിസംബർ"),
        ("pa", "ਜਨਵਰੀ,ਫ਼ਰਵਰੀ/ਫਰਵਰੀ,ਮਾਰਚ,ਅਪ੍ਰੈਲ,ਮਈ,ਜੂਨ,ਜੁਲਾਈ,ਅਗਸਤ,ਸਤੰਬਰ,ਅਕਤੂਬਰ,ਨਵੰਬਰ,ਦਸੰਬਰ"),
        ("ne", "जनवरी,फेब्रुअरी/फेब्रुवरी,मार्च,अप्रिल,मे,जुन,जुलाई,अगस्ट,सेप्टेम्बर,अक्टोबर,नोभेम्बर,डिसेम्बर"),
        ("km", "មករា,កុម្ភៈ,មីនា,មេសា,ឧសភា,មិថុនា,កក្កដា,សីហា,កញ្ញា,តុលា,វិច្ឆិកា,ធ្នូ"),
        ("lo", "ມັງກອນ/ມ.ກ,ກຸມພາ/ກ.ພ,ມີນາ/ມ.ນ,ເມສາ/ມ.ສ,ພຶດສະພາ/ພ.ພ,ມິຖຸນາ/ມິ.ຖ,ກໍລະກົດ/ກ.ລ,ສິງຫາ/ສ.ຫ,ກັນຍາ/ກ.ຍ,ຕຸລາ/ຕ.ລ,ພະຈິກ/ພ.ຈ,ທັນວາ/ທ.ວ"),
        ("my", "ဇန်နဝါရီ,ဖေဖော်ဝါရီ,မတ်,ဧပြီ,မေ,ဇွန်,ဇူလိုင်,ဩဂုတ်,စက်တင်ဘာ,အောက်တိုဘာ,နိုဝင်ဘာ,ဒီဇင်ဘာ"),
        ("am", "ጃንዋሪ,ፌብሩዋሪ,ማርች,ኤፕሪል,ሜይ,ጁን,ጁላይ,ኦገስት,ሴፕቴምበር,ኦክቶበር,ኖቬምበር,ዲሴምበር"),
        ("sw", "januari,februari,machi,aprili,mei,juni,julai,agosti,septemba,oktoba,novemba,desemba"),
        ("eu", "urtarrila,otsaila,martxoa,apirila,maiatza,ekaina,uztaila,abuztua,iraila,urria,azaroa,abendua"),
    ]
}
