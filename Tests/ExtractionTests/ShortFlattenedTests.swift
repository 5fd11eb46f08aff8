import Extraction
import Output
import PageTree
import Testing

/// Flattened pages of a few lines, of which hardly one is a sentence that speaks for itself.
@Suite struct ShortFlattenedTests {
    private func text(_ page: String) throws -> String {
        TextWriter().write(Filter(rules: try RuleSet()).judge(Page(PageBytes(text: page), form: .text)))
    }

    @Test func linesBetweenTheSentencesOfARecipeStay() throws {
        let found = try text(
            """
            Harbour Echo
            News
            Sport
            Rhubarb loaf with ginger
            This loaf keeps for a week in a tin, and it is better on the third day than on the first.
            Ingredients
            250 g plain flour
            2 eggs
            Method
            Slice the rhubarb and grate the ginger.
            Fold everything together and bake for 50 minutes.
            Most read
            Ferry fares to rise again in spring
            Bridge closed for repairs until June
            © 2024 Harbour Echo. All rights reserved.
            """)
        for line in ["Rhubarb loaf with ginger", "Ingredients", "2 eggs", "Method", "Slice the rhubarb and grate the ginger."] {
            #expect(found.contains(line), "\(line): \(found)")
        }
        #expect(!found.contains("Sport") && !found.contains("Ferry fares"), "\(found)")
    }
}
