internal import PageTree
internal import TextPrimitives

/// Strips a layer in front of the article as a whole: what is marked as consent, dialog or paywall and speaks of cookies, data or
/// subscriptions. The mark alone is not enough (articles stand in containers of such names), nor are the words (articles are
/// written about them).
struct NoticePass: LabelPass {
    let name = "notice"
    private let points = -900
    /// Elements up that a mark still speaks for its text.
    private let reach: Float = 6

    func run(_ draft: inout LabelDraft) {
        guard let document = draft.page.document else { return }
        var layers: [NodeID: [Int]] = [:]
        let dialogs = Self.dialogs(draft, document)
        for block in draft.blocks {
            let container = draft.page.blocks[block].container
            if let dialog = Self.dialog(around: container, dialogs, document) {
                layers[dialog, default: []].append(block)
            } else if draft.value(.nearCookie, block) <= reach {
                var node = container
                for _ in 0..<Int(draft.value(.nearCookie, block)) { node = document.parent(node) ?? node }
                layers[node, default: []].append(block)
            }
        }
        var known: Set<NodeID> = []
        for (node, blocks) in UnmarkedLayers.find(draft, document, speaks: { speaks(draft.words($0)) }) {
            layers[node] = blocks
            known.insert(node)
        }
        let headline = draft.labels.headline
        for (node, blocks) in layers.sorted(by: { $0.key < $1.key }) where headline.map({ !blocks.contains($0) }) ?? true {
            let speaking = blocks.count { speaks(draft.words($0)) }
            // A dialog is no part of an article already by what it is.
            guard speaking * 3 >= blocks.count || (speaking > 0 && dialogs.contains(node)) || known.contains(node) else { continue }
            for block in blocks where draft.hasContentRole(block) && draft[block].hits.isEmpty {
                draft.add(points, to: block, because: "a layer that speaks of consent or subscription", by: self)
            }
        }
    }

    /// Words of the layers that were found on a page.
    static func words(in draft: LabelDraft) -> Int {
        let own = NoticePass().name
        var words = 0
        for block in draft.blocks where draft[block].isTouched(by: own) { words += draft.measure(block).words }
        return words
    }

    /// The outermost dialog around an element. - Complexity: O(depth).
    private static func dialog(around container: NodeID, _ dialogs: Set<NodeID>, _ document: Document) -> NodeID? {
        guard !dialogs.isEmpty else { return nil }
        var found: NodeID?
        var node: NodeID? = container
        while let current = node {
            if dialogs.contains(current) { found = current }
            node = document.parent(current)
        }
        return found
    }

    /// The elements around blocks that call themselves a dialog.
    /// - Complexity: O(elements above blocks).
    private static func dialogs(_ draft: LabelDraft, _ document: Document) -> Set<NodeID> {
        let role = document.symbols.symbol(of: "role")
        let modal = document.symbols.symbol(of: "aria-modal")
        let fixed = document.symbols.symbol(of: "fixed")
        func says(_ name: UInt32?, _ node: NodeID, _ words: [String]) -> Bool {
            guard let name, let value = document.attributeRange(name, of: node) else { return false }
            return words.contains { document.arena[value].elementsEqual($0.utf8) }
        }
        var isSeen = [Bool](repeating: false, count: document.nodeCount)
        var found: Set<NodeID> = []
        for block in draft.page.blocks {
            var node: NodeID? = block.container
            while let current = node, !isSeen[current.index], document.tag(current) != .body {
                isSeen[current.index] = true
                if document.tag(current) == .dialog || says(role, current, ["dialog", "alertdialog"]) || says(modal, current, ["true"])
                    || isFixed(current, fixed, document)
                {
                    found.insert(current)
                }
                node = document.parent(current)
            }
        }
        return found
    }

    /// Whether a small element stays on the screen when the page is scrolled, by its own style or a class of frameworks.
    private static func isFixed(_ node: NodeID, _ name: UInt32?, _ document: Document) -> Bool {
        guard document.hasAttributes(node), document.subtreeEnd(node).rawValue - node.rawValue < mostOfLayer,
            document.tag(node) != .header, document.tag(node) != .nav
        else { return false }
        if let name, document.classes(node).contains(name) { return true }
        guard let style = document.attributeRange(Document.styleSymbol, of: node) else { return false }
        guard document.arena[style].firstOffset(of: fixedWord) != nil else { return false }
        return document.arena[style].filter { $0 > 0x20 }.firstOffset(of: position) != nil
    }

    private static let fixedWord = Array("fixed".utf8)
    private static let position = Array("position:fixed".utf8)
    /// Nodes of a layer: an element that holds a page's whole text may be fixed as well.
    private static let mostOfLayer: UInt32 = 160

    /// Whether a text has a word of such layers, or two of those that articles have as well; of a button one is enough.
    private func speaks(_ words: ArraySlice<UInt32>) -> Bool {
        if words.contains(where: Self.words.contains) { return true }
        let weak = Set(words.filter(Self.weakWords.contains)).count
        return weak >= 2 || (weak == 1 && words.count <= 4)
    }

    /// Of consent and of subscriptions, in the languages that pages most often come in.
    private static let words = Set(
        BlockWords.of(
            """
            cookie cookies consent consents gdpr ccpa partners vendors privacy preferences geolocation subscription subscriptions \
            subscribe subscriber subscribers куки кукис cookie-файлы согласие согласия согласны партнёры партнеры партнёров партнеров \
            партнёрами персональных геолокации подписка подписки подписку подписчиков згоду згода згоди партнери партнерів партнерами приватність приватності конфіденційність конфіденційності приватность приватности \
            datenschutz einwilligung \
            zustimmung partner partnern abo abonnement abonnieren consentement partenaires confidentialité abonnés zgoda zgody zgodę \
            partnerów partnerami partnerzy prywatności prywatność prenumerata subskrypcja consentimiento privacidad suscripción suscriptores consenso abbonati \
            toestemming συγκατάθεση συνεργάτες απόρρητο géolocalisation localización standortdaten geolokalizacji géolocalisées çerez çerezler خصوصيتك الخصوصية موافقتك تفضيلاتك شركاؤنا وشركاؤنا הסכמה הסכמתך \
            ההסכמה הפרטיות פרטיות निजता गोपनीयता सहमति कुकीज़ samtycke integritet souhlas soukromí
            """))

    private static let weakWords = Set(
        BlockWords.of(
            """
            accept agree reject manage choices identifiers device devices data processing settings options согласиться согласен соглашаетесь \
            обработку обработки обработка данные данных сведения устройстве устройства персональные конфиденциальности местоположении \
            выбор настройках сайте принять настроить отклонить згоди даних сайту пристрої пристрою налаштування налаштуваннях погоджуюсь погодитися погодитись обробку обробки відмовитися прийняти відхилити налаштувати персональні персональних відомості \
            налаштувати отказаться настройки ідентифікатори идентификаторы einstellungen akzeptieren \
            ablehnen zustimmen geräten gerät daten auswahl accepter refuser paramétrer données choix appareil aceptar rechazar datos \
            socios dispositivo accetta rifiuta dati scelte aanvaarden gegevens voorkeuren akceptuj danych osobowych dane osobowe przetwarzanie przetwarzamy odmówić zgadzam urządzeniu \
            ustawienia δεδομένα ρυθμίσεις onay kişisel veri بيانات البيانات جهازك الشخصية قبول נתונים במכשיר डेटा डिवाइस व्यक्तिगत स्वीकार \
            cihaz cihazda verileri tercihlerinizi dispositivos dados escolhas preferências preferenze uppgifter enhet údaje zařízení
            """))
}
