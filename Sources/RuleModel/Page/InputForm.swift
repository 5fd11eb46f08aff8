/// Which form of page a rule is for.
package enum InputForm: String, Sendable, CaseIterable {
    case html, text
}

extension InputForm: FactsTest {
    /// A page whose form is not known is of none.
    package func holds(_ facts: PageFacts, _: FactsScratch) -> Bool { facts.form == self }
}
