import PatternMatching
import Testing

@Suite struct BacktrackingCostTests {
    @Test(arguments: [
        ("^(?:по|под|за)$", 2.0), ("^(?:a|ab|abc)$", 3), ("^(?:a|b|c)d$", 1), ("^(?:по|за)?бег$", 2), ("^[аб](?:в|г[де])?$", 3),
        ("^абв$", 1),
    ])
    func alternativesAreWaysOnlyWhereTheyMayStandAtOnePlace(_ pattern: String, _ ways: Double) {
        #expect(BacktrackingCost(of: pattern).ways == ways)
    }

    @Test(arguments: [("^a*b*$", 2), ("a*", 2), ("^(?:ab|cd)*$", 1)])
    func repeatsInARowAreTheDegree(_ pattern: String, _ degree: Int) { #expect(BacktrackingCost(of: pattern).degree == degree) }

    @Test(arguments: ["(a+)+b", "(?:a|ab)*c", #"(a)\1"#, "(?R)?a"])
    func whatMayRunForEverHasNoBound(_ pattern: String) { #expect(BacktrackingCost(of: pattern).degree == nil) }
}
