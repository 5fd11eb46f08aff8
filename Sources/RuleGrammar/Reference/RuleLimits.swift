internal import PageTree
internal import PatternMatching
internal import RuleSource

/// What rules may cost, for references.
package enum RuleLimits {
    package static let patternSteps = MatchLimits.standardSteps
    package static let selectorSteps = SelectorMatcher.standardSteps
    package static let xpathSteps = Int(XPathTree.standardSteps)
    package static let patternBytes = Pattern.longest
    package static let fileBytes = SourceReader.largest
}
