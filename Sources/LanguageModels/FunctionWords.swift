/// The most frequent words of each language, as a text's words are cut at apostrophes and hyphens, and a few endings (after a hyphen)
/// where neighbours spell the same words. Written for this project. Words that neighbours share stand in both lists: what only one of
/// them has decides.
enum FunctionWords {
    typealias Lists = KeyValuePairs<StaticString, StaticString>

    static let latin: Lists = [
        "en": "the of and to in is that for it was with as his her on be by this are from have not they at but has you were will which",
        "de": """
        der die das und nicht ist mit auf für sich ein eine auch von dem den zu im des als es wird wie bei oder an war noch nach aus \
        wir ich sie er
        """,
        "fr": """
        le la les des une est dans pour que qui sur avec pas plus par ce sont au et de du en il elle a été se ou ne nous vous je un où \
        mais cette son sa à tu leur
        """,
        "es": """
        el los las una con por para pero como más ya muy también hay donde desde todo según la de que y en un se del al no es su sin \
        lo le me fue ha estaba tras sobre entre entonces cuando este esta dónde son ser a ante bajo hasta porque tu sí mi dos tres año \
        años -ción -dad
        """,
        "it": """
        il gli le una con per ma come più già molto anche dove tutto non sono nel della che di la e un del alla dei si da ha è al lo \
        delle nella ai questo quando sulla dal
        """,
        "pt": """
        o os as uma com por para mas como mais já muito também há onde desde tudo não são em ao pelo pela e de que um da do na no nas \
        nos das dos foi seu sua se à às você quando ele ela num numa ser até depois isso este esta a pois era porque tu mim dois duas \
        três ano anos -ção -dade -ões minha ninguém tem sem
        """,
        "gl": """
        unha dun dunha coa co cos coas polo pola máis moi tamén xa non ao aos el ela súa seu cando onde todo foi son está nun nunha o \
        os as a e de que un da do na no nas nos das dos para pero por se á ás ata dende desde como hai esta este uns unhas isto foron \
        tras sobre entre eran porque era meu miña mañá entón dúas dous fronte ca túa tres ano anos -ción -dade ninguén
        """,
        "nl": """
        het een niet van dat zijn voor aan met ook naar door bij uit maar wordt heeft deze de en in is op te die er als om was werd nog \
        over ze wij ik je geen
        """,
        "sv": """
        och är att för inte jag har med som på ett av den till från när där också efter i det en de om vi var han hon så men kan ska \
        eller sin under hade sig
        """,
        "da": """
        af mig dig efter nogle blev hvad meget siger kan hvor noget ud op uden mellem hvis også selv gør nej kunne og i at det en et \
        er på til med for som de den har ikke jeg vi var fra om han hun men skal vil over under være sig sagde lige bliver mere \
        hvordan nu ville skulle havde ind hjem sidste hver hos første anden andet inden imod tid fordi først bare god gang -hed -tion \
        -ede -rne -lig siden gik fik læse bog penge arbejde mand uge dage måske altid aldrig tidligt hedder lille blevet givet taget \
        kommer fandt stod sidde børn år mange både -erne -else
        """,
        "no": """
        av meg deg etter noen ble hva mye sier kan hvor noe ut opp uten mellom hvis også selv gjør nei kunne og i å at det en et er på \
        til med for som de den har ikke jeg vi var fra om han hun men skal vil over under være seg sa like blir mer hvordan nå ville \
        skulle hadde inn hjem siste hver hos første annen annet innen mot tid fordi først bare god gang ikkje eg ein eit ei frå vart \
        dei då sjå kvar kva kor ho berre nokon meir saman gje seier vere utan -het -sjon -ene -lig -leg -ane siden gikk fikk lese bok \
        penger arbeid mann uke dager kanskje alltid aldri tidlig heter liten lille blitt gitt tatt kommer fant sto sitte barn år mange \
        både -else -skap
        """,
        "is": "og að í á er sem til það við um en var ekki með af fyrir hann hún þeir þær voru eru verið hefur þegar eftir frá svo ég",
        "fi": "ja on ei että se hän oli joka mutta kun niin myös ovat kuin ole tai sen jos vain nyt hänen kanssa mukaan jälkeen koska sitä",
        "et": "ja on ei et see ta oli kes mis kui ka aga ning või oma pärast üle juba siis seda nende kuid välja pole nii kas",
        "hu": "a az és hogy nem is egy ez volt meg de csak már még ha mint van el ki majd pedig vagy szerint után között azt lesz",
        "ca": """
        el els les una amb per però com més ja molt també hi on des tot no són en al pel aquest aquesta la de que i un del va es és \
        han dels als què quan van seva seu ha li ens perquè sense doncs fins aver era sota
        """,
        "oc": """
        lo los las una amb per mas coma mai ja plan tanben i ont dempuèi tot son en al pel aqueste aquesta la de que e un del se es an \
        dels als qué quand seu seuna a aquò dins pas fan estat perque sens lor foguèt aprèp pendent aver sa avèm èra èran foguèsse \
        còsta
        """,
        "eu": """
        eta da ez bat dira zuen du den baina ere dute zen izan hau hori egin ziren beste ditu gabe bere duen zituen dela bi baino \
        edo zela ondoren arabera
        """,
        "ga": "an na agus ar ag go is tá bhí le sé sí siad don den ach níl mar seo sin ina chun raibh faoi ón leis aon bhfuil de a i nach",
        "cy": "y yr yn ac a i o mae ar am gan wedi roedd bod fod oedd ei eu ond hefyd gyda ni nid fel hyn hwn at dan dros sy yw fe",
        "br": "ar an hag ha a eo zo gant da war evit met ne ket en ur ul un bet oa ma gwelloch pa n ez va he ouzh",
        "af": """
        die nie het vir wat van dat om aan met ook na deur by uit maar word hierdie is n en in te op hy sy was sal kan as jy ek hulle ons \
        haar se reeds
        """,
        "fy": """
        de it en yn fan in is op dat te foar mei net wie hat by der ek as om oan hy sy syn har troch nei mar ik wy binne wurdt no wer \
        hawwe hie dy dizze út betiid nimmen sûnder minsken jier noch kommen dêr wêr us jo dyn
        """,
        "lb": """
        de d déi dat an net ass mat op fir sech eng en och vun dem den ze am als et gëtt wéi bei oder war no aus mir ech si hien huet \
        hunn ginn well nach goufen dës hir enger ënnert keen hirem hu vill vu ouni wou da gi muer ware waars se ënner leit zwee virun \
        nodeems hiert sot joer awer gouf méindeg dënschdeg mëttwoch
        """,
        "fo": """
        og at í á er sum til tað við um men var ikki hann hon teir tær vóru eru verið hevur tá eftir frá so eg ein eitt hava av fyri \
        hjá úr síni tíðliga aftur hvør nú verður eisini -liga
        """,
        "id": """
        bahwa karena tidak dengan akan bisa anda adalah mereka untuk dari pada juga oleh saat hanya sudah belum kata yang dan di ke \
        itu ini dalam saya kami kita ada lebih telah kepada setelah mau kamu seperti tersebut tetapi tapi lain satu orang jika atau \
        namun sementara menurut mengatakan serta antara para sebagai harus masih ia dia agar kalau nya pun secara tahun hari jadi lalu \
        maka menjadi sekitar usai selama baru apa siapa meski hingga sejak senin rabu kamis jumat minggu maret agustus polisi kantor \
        perusahaan warga rumah lepas wartawan listrik handuk mobil ponsel sendok toko uang kota selasa sabtu bahasa negara siang malam \
        pagi kaleng butuh
        """,
        "ms": """
        bahawa kerana tidak dengan akan boleh anda ialah mereka untuk daripada pada juga oleh ketika hanya sudah belum telah beliau \
        yang dan di ke itu ini dalam saya kami kita ada lebih kepada selepas mahu awak seperti tersebut tetapi lain satu orang jika \
        atau namun manakala menurut berkata serta antara para sebagai perlu masih ia dia supaya kalau pun secara tahun hari jadi maka \
        menjadi sekitar apabila selama baharu lepas apa siapa walaupun hingga sejak isnin rabu khamis jumaat ahad mac ogos polis \
        pejabat syarikat penduduk rumah sahaja tiada adalah pelbagai semua bagi turut seorang berbanding kini kata sesiapa pantas kaki \
        wartawan elektrik tuala sudu getah kedai kereta telefon bimbit sejuk wang bandar selasa sabtu bahasa negara negeri petang \
        malam pagi tin perlukan kementerian
        """,
        "tl": """
        ang ng sa na mga at ay si ni hindi ito para kay kung mula may siya niya nang isang ko mo po pero din rin noong ayon matapos \
        kanyang nila bago dahil
        """,
        "vi": "và của là có không được cho một các những với người trong khi đã này tôi anh ở nhà đi về đến để vì nếu thì như sẽ họ bà",
        "sw": """
        na ya wa kwa katika ni za la hii huo kuwa yake alisema hiyo lakini kama pia hata baada kutoka watu wake wao si cha vya \
        kwamba sana bila basi kwenye
        """,
        "zu": """
        ukuthi ngoba futhi kodwa uma lapho kanye ngemva yakhe bakhe abantu kuthi noma nje manje ukuba lokhu lo leli kakhulu sakhe \
        ababili kokuba kusho eduze umuntu izwe -ile -ini
        """,
        "so": "waa oo ee iyo ah ka ku in u la ayaa aan uu ay wuxuu waxay si kale kadib mid soo sida laga lagu inuu badan ayuu dalka",
        "yo": "ní ti àti náà tí wọ́n ó ń fún pé nínú kò sí láti jẹ́ àwọn bí nítorí rẹ̀ gbogbo kan ni yìí",
        "ht": """
        nan ki yo li pou ak te sou pa yon se la gen avèk men an m nou ou tout kote anpil paske apre lè ankò pandan lan a vin gade \
        toupre di
        """,
        "mt": """
        u li ta fl għal mill kien minn tal dan din ma għax fil bil hija huwa hu wara dak kienet kienu biex jew meta dwar ukoll il it \
        iż is id ir in ix bejn
        """,
        "sq": "të e në dhe i me për një nga se që më ka është u nuk por do si kjo ky tek edhe janë ishte pas sepse kur tij saj",
        "pl": "i w na z do się nie że to jest o jak ale za od po co przez dla był są przed oraz tym jego tylko już czy była może ich",
        "cs": """
        jsem jste jsou který které která pro bylo být aby nebo také jeho při podle však než ještě už když a v na se je že s z do o k \
        jako ale po za i tak co ve by od jen má před mezi až tím která
        """,
        "sk": """
        som ste sú ktorý ktoré ktorá pre bolo byť aby alebo tiež jeho pri podľa však než ešte už keď čo sa a v na je že s z do o k ako \
        ale po za i tak vo by od len má pred medzi až tým aj lebo
        """,
        "sl": """
        sem ste so ki za bilo biti da ali tudi njegov pri lahko vendar kot še že ko bi ter in je v na se z s po ne pa od do bil bila jih \
        kje ker
        """,
        "hr": """
        sam ste su koji koje koja za bilo biti da ili također njegov pri što međutim nego još već kada kako samo prema i u je na se s od \
        do ne a o iz kao ali će po te bi nije bio tako sve nakon jer smo šta ko li to iznad
        """,
        "ro": """
        este sunt care pentru din nu mai să cu la au fost dar după prin fi ca o un și de în a pe se că le iar lui sau ce unde fără deja \
        atunci ei ale într fiindcă dintre
        """,
        "la": """
        et in est non ut cum ad sed qui quae quod per ex de ab esse sunt enim si hoc atque autem quam nec eius aut nam ac sine sub ante \
        post erat fuit etiam eum quid se quo iam inter apud quia mihi ego tibi sua suam suas suis ubi tamen ergo vel
        """,
        "eo": "la kaj de en estas al ne mi kiu por ke sed ĝi ili kun el li ŝi ni por tio ĉi sur pri estis oni vi ankaŭ tiu kiel per",
        "tr": """
        ve bir bu için ile de da çok olarak daha kadar sonra gibi ama ne var olan o en ise göre mi ya her değil diye ki değildi \
        olduğunu peki ben sen zaman iki idi benim senin nerede olmadan
        """,
        "az": """
        və bir bu üçün ilə də da çox olaraq daha qədər sonra kimi amma nə var olan o ən isə görə ya hər deyil deyə ki edir olunub bəs \
        mən sən onda artıq lakin həm idi mənim sənin harada olmadan vermək
        """,
        "uz": """
        va bu bilan uchun bir ham deb edi esa lekin kerak emas o u bo da ga ni dan qilish yil yilda har lib lgan lishi keyin shu ular \
        uni biz siz men bor oshirish edilar ko qo to yo so deydi haqida orqali chunki endi yoki unda kuni sh ish ertaga birga sening \
        mening qayerda nima yaxshi bugun kecha qanday shunday barcha -ning -lar -lari -ladi -adi -moqda -dagi eding edingiz -madi
        """,
        "tk": "we bir bu üçin bilen hem diýip bolan üçin däl emma soň ýaly has ol her boldy türkmenistanyň edýär barada ýa bolup",
        "ku":
            "û li di bi ji ku ye de ew ev jî bo wan me ez tu dibe kir hatin hat kirin wê vê na nav her piştî ser bin dema yên xwe wî ne yê",
        "lt": "ir į kad yra su iš bet ar tai buvo kaip o jo už dėl po apie nuo iki jau dar prie tik kai jų be nebuvo ji jis",
        "lv": "un ir uz no ar par ka kas bet kā pie vai lai arī pēc to tas jau bija viņa tad pa nav šo gan tikai jo līdz viņi tu",
    ]

    static let cyrillic: Lists = [
        "ru": """
        и в не на что он как это но его она по из у же от так было для бы только мы также с к а то все за о есть или ещё когда где ли \
        если при они -ный -ого -ать -ить -ение -ский -ость -ых
        """,
        "uk": """
        і в не на що він як це але його вона по із у ж від так було для би тільки ми також та є з до а то все за про або ще коли де чи \
        якщо при вони й щоб -ння -ати -ити -ться -ський -ість
        """,
        "be": """
        і ў не на што ён як гэта але яго яна па з у ж ад так было для бы толькі мы таксама да а то усё за пра або яшчэ калі дзе ці \
        пры яны каб -цца -аць -ыць -нне -ага -скі -сць -ых
        """,
        "bg": """
        и в не на че той като това но е от за да се са с по до при ще също със към а то ли му ги има си тя беше след които който -ата -ето \
        -ите -ият -ене -ане -ния -ски
        """,
        "mk": """
        и во не на дека тој како ова но е од за да се со по до при ќе исто кон што а то ги му има си таа беше потоа кои кој -ата -ето \
        -ите -иот -ење -ање
        """,
        "sr": """
        и у не на да он као ово али је од за се су са по до при ће такође ка што који а то би га му има си она била после које -ење \
        -ање -ски
        """,
        "kk": "және бұл мен үшін деп бар болып да де бір ол осы соң туралы болған ал еді екен жоқ кейін бірақ оның өз",
        "ky": "жана бул менен үчүн деп бар болуп да бир ал ушул туралуу болгон эле экен жок кийин бирок анын өз эч",
        "mn": "ба энэ нь бол гэж байна юм байсан болон дээр тухай хүн их тэр ч гэсэн байгаа аас ын ийн",
        "tt": "һәм бу белән өчен дип бар булып да дә бер ул шул турында булган иде икән юк соң ләкин аның үз",
    ]

    static let devanagari: Lists = [
        "hi": """
        है के में की को से का और पर ने यह हैं था कि थे थी भी लिए एक नहीं इस हो गया कर तो ही या वे उन्हें अपनी अपने जब बाद साथ किया गई \
        तुम हम
        """,
        "mr": """
        आहे आणि या च्या मध्ये ते हे की होते नाही असे ती व तर त्या एक होता होती आहेत पण केले तो हा ही म्हणून यांनी तू मग आपण झाली झाले \
        करून तिची आपले त्यांनी -च्या -साठी -मध्ये -तील -ण्या
        """,
        "ne": """
        छ र को मा ले लाई पनि हो भएको छन् यो गर्न गरेको थियो भने तर हुन्छ एक उनले गर्ने भन्ने नै हुने थिए गरिएको रहेको छैन अनि हामी भई \
        तिमी उनी आफ्नो आफ्ना ती सबै -को -मा -ले -लाई -हरू -बाट
        """,
    ]

    static let hebrew: Lists = [
        "he": "של את על לא כי הוא זה היא אל גם או אני עם כל אם היה יש בין אך הם זו עוד לאחר",
        "yi":
            "די און איז פון צו אין דער דאס מיט אויף נישט ניט האט א ער זיי מען אז וואס ווי זענען דעם נאך איך געווען אבער האבן אויך געווארן",
    ]
}
