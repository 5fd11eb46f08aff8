/// Finds the ends of a short flattened page's text: keeps sentences from the first kept one to what a rule knows for the page's end, and
/// the lines between two of them, and strips what stands behind. Menus stand above the text and teasers below it; of a recipe, a law or a
/// timetable hardly a line is a sentence that speaks for itself.
struct ShortTextPass: LabelPass {
    let name = "short-text"
    /// Lines and words of the longest such page.
    private let mostBlocks = 40
    private let mostWords = 300
    /// Points down to which a sentence is taken in, in hundredths, a line between two, and what somebody says among what others say.
    private let least = -225
    private let leastOfLine = -300
    private let leastOfTalk = -450
    private let fewestOfTalk = 3
    /// The same for a sentence right above the first kept one.
    private let leastOfFirst = -150
    /// Words of a sentence under the headline, lines between it and the text, and words of the headline.
    private let fewestOfLead = 5
    private let mostUnderLead = 6
    private let wordsOfHeadline = 3...20
    /// Points that keep a line behind the end.
    private let most = 100
    private let points = -500
    /// Lines between two sentences.
    private let mostBetween = 24
    /// Words of a heading over comments that says how many there are.
    private let mostOfCount = 3
    /// Words of a sentence between two.
    private let fewestAmid = 4
    /// Points of lines behind the last sentence, and how many of them stand there.
    private let leastOfTail = -140
    private let fewestOfTail = 3
    /// The same for a name with its value: "Weight: 86 g".
    private let leastOfFact = -300
    private let mostOfFact = 10
    /// Words of a greeting, and of the name under one.
    private let mostOfGreeting = 5
    private let leastOfGreeting = -520
    /// Words of a heading behind a teaser.
    private let mostOfHeading = 8
    /// Words of a button or a link right behind the text, and how many of them stand there.
    private let mostOfButton = 3
    private let mostButtons = 3

    /// - Complexity: O(blocks).
    func run(_ draft: inout LabelDraft) {
        guard draft.page.document == nil, draft.blocks.count <= mostBlocks,
            draft.page.measures.reduce(0, { $0 + $1.words }) <= mostWords, let start = start(draft)
        else { return }
        let end = end(behind: start, draft)
        let talks = (start..<end).count { isTalk($0, draft) } >= fewestOfTalk
        for block in start..<end where isSentence(block, draft) || block > start && goesOn(block, draft) {
            let isSaid = talks && isTalk(block, draft) || goesOn(block, draft)
            guard draft.couldBeContent(block, above: isSaid || isAmid(block, until: end, draft) ? leastOfTalk : least) else { continue }
            keep(block, &draft)
        }
        var last = start
        for block in start..<end where draft.isContent(block) {
            guard isSentence(block, draft) else { continue }
            if block - last <= mostBetween {
                for line in (last + 1)..<max(last + 1, block) where draft.couldBeContent(line, above: leastOfLine) && !isLabels(line, draft)
                {
                    keep(line, &draft)
                }
            }
            last = block
        }
        keepGreetings(start, &last, until: end, &draft)
        last = keepTail(behind: last, until: end, &draft)
        stripButtons(behind: last, until: end, &draft)
        stripRest(behind: end, &draft)
    }

    /// The first kept sentence, or one right above it that is hardly less of one.
    private func start(_ draft: LabelDraft) -> Int? {
        guard var start = draft.blocks.first(where: { draft.isContent($0) && isSentence($0, draft) && draft.measure($0).words >= 3 }) else {
            return nil
        }
        // Comments may be more of sentences than what they are on.
        if let thread = draft.blocks.prefix(start).first(where: { isOverThread($0, draft) }),
            let above = draft.blocks.prefix(thread).first(where: {
                isSentence($0, draft) && draft.measure($0).words > 2 && draft.couldBeContent($0, above: leastOfTalk)
            })
        {
            start = above
        }
        while start > 0, isSentence(start - 1, draft), draft.measure(start - 1).words > 2, draft.text(start - 1).hasSuffix("."),
            draft.isContent(start - 1) || draft.couldBeContent(start - 1, above: leastOfFirst)
        {
            start -= 1
        }
        return lead(above: start, draft) ?? start
    }

    /// A sentence right under a title, and no more than buttons and times between it and the text.
    private func lead(above start: Int, _ draft: LabelDraft) -> Int? {
        let lines = (max(1, start - mostUnderLead - 1)..<max(1, start)).reversed()
        guard
            let lead = lines.first(where: { isSentence($0, draft) }), draft.measure(lead).words >= fewestOfLead,
            draft.couldBeContent(lead, above: leastOfFirst)
        else { return nil }
        // What a wiki says of itself is known.
        guard let line = (0..<lead).reversed().first(where: { draft[$0].hits.isEmpty }) else { return nil }
        let title = draft.measure(line)
        let isTitle =
            wordsOfHeadline.contains(title.words) && !title.endsSentence && title.glued == 0 && title.separators < 2
            && draft.couldBeContent(line, above: leastOfFirst)
        return isTitle && draft.measure(start - 1).words <= mostOfHeading ? lead : nil
    }

    /// The first line behind the text that a rule strips: not a teaser or a plea with a sentence right behind it, and nothing behind which
    /// more is kept than before.
    private func end(behind start: Int, _ draft: LabelDraft) -> Int {
        func words(_ blocks: Range<Int>) -> Int {
            blocks.reduce(0) { draft.isContent($1) && isSentence($1, draft) ? $0 + draft.measure($1).words : $0 }
        }
        var block = start + 1
        while block < draft.blocks.upperBound {
            if !draft[block].hits.isEmpty, !draft.isContent(block), !Self.buttons.contains(draft[block].role) || ends(block, draft),
                !goesOn(behind: block, draft)
            {
                if isOverThread(block, draft) || words(block..<draft.blocks.upperBound) <= words(start..<block) { return block }
            }
            block += 1
        }
        return block
    }

    /// Whether a rule knows a line for the heading over a thread of comments.
    private func isOverThread(_ block: Int, _ draft: LabelDraft) -> Bool {
        guard draft[block].role == .comments, !draft[block].hits.isEmpty else { return false }
        let measure = draft.measure(block)
        // "Comments (2)": on a long page a list of teasers has a count each.
        return ends(block, draft) || measure.digits > 0 && measure.words <= mostOfCount
    }

    private func ends(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft[block].hits.contains { draft.labels.hits[$0].effect == .terminate }
    }

    /// What a reader can do: there are such lines everywhere.
    private static let buttons: RoleSet = [.widget, .comments, .byline, .dateline, .credit, .caption]
    /// What may stand in the middle of a text.
    private static let inside: RoleSet = [.related, .advert, .subscribe, .share]

    private func goesOn(behind line: Int, _ draft: LabelDraft) -> Bool {
        var next = line + 1
        guard next < draft.blocks.upperBound, Self.inside.contains(draft[line].role) else { return false }
        if !draft[next].hits.isEmpty { return resumes(behind: next, draft) }
        if resumes(behind: line, draft) { return true }
        // A heading, and the sentence under it.
        if !draft.measure(next).endsSentence, draft.measure(next).words <= mostOfHeading, draft[next].score > leastOfLine,
            next + 1 < draft.blocks.upperBound, draft[next + 1].hits.isEmpty
        {
            next += 1
        }
        // A heading alone stands over more than one teaser.
        return (draft.measure(line).words > 4 || !ends(line, draft)) && isSentence(next, draft) && draft.measure(next).words > 2
            && draft[next].score > least
    }

    /// Whether behind a plea and its button two sentences go on, which the plea has made look like more of it.
    private func resumes(behind line: Int, _ draft: LabelDraft) -> Bool {
        let rest = (line + 1)..<min(draft.blocks.upperBound, line + 2 + mostPleas)
        guard let first = rest.first(where: { draft[$0].hits.isEmpty }), first + 1 < draft.blocks.upperBound else { return false }
        let sentences = [first, first + 1]
        return sentences.allSatisfy {
            draft[$0].hits.isEmpty && draft.measure($0).endsSentence && draft.measure($0).words > 2 && draft[$0].score > leastOfTalk
        } && sentences.reduce(0) { $0 + draft.measure($1).words } >= fewestBehindPlea
    }

    private let mostPleas = 2
    private let fewestBehindPlea = 12

    /// Whether a sentence stands between a kept one and the next, or the known end of the text.
    private func isAmid(_ block: Int, until end: Int, _ draft: LabelDraft) -> Bool {
        let next = block + 1
        // Pleas aside.
        let before = (0..<block).reversed().first { !Self.inside.contains(draft[$0].role) || draft[$0].hits.isEmpty } ?? block
        guard before < block, next < draft.blocks.upperBound, isSentence(block, draft), draft.measure(block).words >= fewestAmid,
            draft.isContent(before), draft.measure(before).endsSentence || draft.measure(before).words <= mostOfHeading
        else { return false }
        return next == end || draft.measure(next).endsSentence && draft[next].hits.isEmpty
    }

    /// Keeps lines behind the last sentence that are hardly less than text, three and more right behind one another (what a recipe takes, what
    /// a broadcast holds), where the end of the text is known.
    /// - Returns: the last line of the text.
    private func keepTail(behind last: Int, until end: Int, _ draft: inout LabelDraft) -> Int {
        guard end < draft.blocks.upperBound else { return last }
        let tail = ((last + 1)..<max(last + 1, end)).prefix {
            draft.isContent($0) || draft.couldBeContent($0, above: isFact($0, draft) ? leastOfFact : leastOfTail)
        }
        guard tail.count >= fewestOfTail, let end = tail.last else { return last }
        for line in tail where !draft.isContent(line) { keep(line, &draft) }
        return end
    }

    private func isFact(_ block: Int, _ draft: LabelDraft) -> Bool { draft.measure(block).words <= mostOfFact && draft.isNamed(block) }

    /// Keeps "Dear all," right above a text, and the good wishes with a name right below it.
    private func keepGreetings(_ start: Int, _ last: inout Int, until end: Int, _ draft: inout LabelDraft) {
        func isGreeting(_ block: Int) -> Bool {
            draft.couldBeContent(block, above: leastOfGreeting) && draft.measure(block).words <= mostOfGreeting
                && draft.text(block).hasSuffix(",")
        }
        if start > 0, isGreeting(start - 1) { keep(start - 1, &draft) }
        guard last + 2 < end || last + 2 == draft.blocks.upperBound - 1, isGreeting(last + 1),
            draft.measure(last + 2).words <= mostOfGreeting,
            draft.couldBeContent(last + 2, above: leastOfGreeting)
        else { return }
        for line in [last + 1, last + 2] { keep(line, &draft) }
        last += 2
    }

    /// What is neither a sentence nor a figure, and stands alone behind the last sentence of a text of sentences.
    private func stripButtons(behind last: Int, until end: Int, _ draft: inout LabelDraft) {
        let kept = draft.blocks.filter { $0 <= last && draft.isContent($0) }
        let lines = ((last + 1)..<max(last + 1, end)).filter { draft.isContent($0) && draft[$0].hits.isEmpty }
        guard kept.count > 1, kept.count(where: { isSentence($0, draft) }) * 2 > kept.count, lines.count <= mostButtons else { return }
        for line in lines {
            let measure = draft.measure(line)
            guard !measure.endsSentence, measure.words <= mostOfButton, measure.digits == 0, draft[line].score < most else { return }
        }
        for line in lines { draft.add(points, to: line, because: "alone behind the last sentence", by: self) }
    }

    private func stripRest(behind end: Int, _ draft: inout LabelDraft) {
        guard end < draft.blocks.upperBound else { return }
        let isThread = isOverThread(end, draft)
        for block in (end + 1)..<draft.blocks.upperBound where draft.isContent(block) && (isThread || draft[block].score < most) {
            draft.add(points, to: block, because: "behind the end of a short text", by: self)
        }
    }

    /// Buttons that lost what stood between them: "HotTopNew", "123".
    private func isLabels(_ block: Int, _ draft: LabelDraft) -> Bool {
        let measure = draft.measure(block)
        return measure.glued > 0 && measure.words <= mostOfButton
            || measure.letters == 0 && measure.digits > 0 && !draft.showsPrice(block)
                && !measure.hasYear && !measure.hasClockTime
    }

    /// A word by itself is a sentence ("Thanks.") right behind another one.
    private func isSentence(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).endsSentence
            && (draft.measure(block).words > 1 || block > 0 && draft.isContent(block - 1) && draft.measure(block - 1).endsSentence)
    }

    /// Whether a line ends the sentence that the kept line above it began, in a text that was wrapped.
    private func goesOn(_ block: Int, _ draft: LabelDraft) -> Bool {
        draft.measure(block).startsSmall && draft.measure(block).endsSentence && draft.isContent(block - 1)
            && !draft.measure(block - 1).endsSentence && draft.measure(block - 1).words > 6
    }

    /// A line of a talk begins with a dash, or with who says it.
    private func isTalk(_ block: Int, _ draft: LabelDraft) -> Bool {
        if draft.measure(block).endsSentence, draft.isNamed(block) { return true }
        return draft.measure(block).startsWithQuoteOrDash && draft.text(block).first.map { "—–-".contains($0) } ?? false
    }

    private func keep(_ block: Int, _ draft: inout LabelDraft) {
        draft.keep(block, because: "between the sentences of a short text", by: self)
    }
}
