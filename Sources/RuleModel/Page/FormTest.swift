public import PageTree

/// A rule may be for pages of one form.
extension PageForm: FactsTest {
    /// A page whose form is not known is of none.
    public func holds(_ facts: PageFacts, _: FactsScratch) -> Bool { facts.form == self }
}
