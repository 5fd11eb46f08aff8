/// Frequent words that a language has and its nearest neighbours have not. Written for this project.
enum FunctionWords {
    static let lists: [String: Set<String>] = words.mapValues { Set($0.utf8.split(separator: 0x20).map { String(Substring($0)) }) }

    private static let words: [String: String] = [
        "da": "af mig dig efter nogle være blev hvad meget siger kan hvor noget ud op uden mellem hvis også selv får gør nej kunne",
        "no": "av meg deg etter noen være ble hva mye sier hvor noe ut opp uten mellom hvis også selv får gjør nei kunne ikkje eg ein frå",
        "sv": "och är att för inte jag har med som på ett av den till från när där också efter",
        "cs": "jsem jste jsou který které která pro bylo být aby nebo také jeho při podle však než ještě už když",
        "sk": "som ste sú ktorý ktoré ktorá pre bolo byť aby alebo tiež jeho pri podľa však než ešte už keď čo sa",
        "sl": "sem ste so ki za bilo biti da ali tudi njegov pri lahko vendar kot še že ko bi ter",
        "hr": "sam ste su koji koje koja za bilo biti da ili također njegov pri što međutim nego još već kada kako samo prema",
        "id": "bahwa karena tidak dengan akan bisa anda adalah mereka untuk dari pada juga oleh saat hanya sudah belum kata",
        "ms": "bahawa kerana tidak dengan akan boleh anda ialah mereka untuk daripada pada juga oleh ketika hanya sudah belum telah beliau",
        "es": "el los las una con por para pero como más ya muy también hay donde desde todo según",
        "pt": "o os as uma com por para mas como mais já muito também há onde desde tudo não são em ao pelo pela",
        "gl": "unha dun dunha coa co cos coas polo pola máis moi tamén xa non ao aos el ela súa seu cando onde todo foi son está nun nunha",
        "ca": "el els les una amb per però com més ja molt també hi on des tot no són en al pel aquest aquesta",
        "it": "il gli le una con per ma come più già molto anche dove tutto non sono nel della che di",
        "ro": "este sunt care pentru din nu mai să cu la au fost dar după prin fi ca o un și",
        "nl": "het een niet van dat zijn voor aan met ook naar door bij uit maar wordt heeft deze",
        "af": "die nie het vir wat van dat om aan met ook na deur by uit maar word hierdie is ’n",
        "de": "der die das und nicht ist mit auf für sich ein eine auch von dem",
        "en": "the of and to in is that for it was with as his on be by this are from have",
        "fr": "le la les des une est dans pour que qui sur avec pas plus par ce sont au",
        "ru": "и в не на что он как это но его она по из у же от так было для бы только мы также",
        "uk": "і в не на що він як це але його вона по із у ж від так було для би тільки ми також та є",
        "be": "і ў не на што ён як гэта але яго яна па з у ж ад так было для бы толькі мы таксама",
        "bg": "и в не на че той като това но е от за да се са с по до при ще също със към",
        "mk": "и во не на дека тој како ова но е од за да се се со по до при ќе исто кон што",
        "sr": "и у не на да он као ово али је од за се су са по до при ће такође ка што који",
        "kk": "және бұл мен үшін деп бар болып қазақстан де да бір ол осы соң туралы болған",
        "hi": "है के में की को से का और पर ने यह हैं था कि", "mr": "आहे आणि या च्या मध्ये ते हे की होते नाही असे",
    ]
}
