internal import PageTree
internal import PatternMatching
internal import RuleSource

/// What rules may cost, for references.
public enum RuleLimits {
    public static let patternSteps = MatchLimits.standardSteps
    public static let selectorSteps = SelectorMatcher.standardSteps
    public static let xpathSteps = Int(XPathTree.standardSteps)
    public static let patternBytes = Pattern.longest
    public static let fileBytes = SourceReader.largest
}
