import BlockAnalysis
import Testing

@testable import Output

@Suite struct FeatureWordsTests {
    @Test(arguments: Feature.allCases)
    func everyFeatureHasWords(_ feature: Feature) {
        let words = FeatureWords.of(feature)
        #expect(words.russian != feature.name, "\(feature.name)")
        #expect(!words.value(0, of: feature).isEmpty)
    }

    @Test func valuesAreToldInWords() {
        #expect(FeatureWords.of(.linkDensity).value(0.374, of: .linkDensity) == "37 %")
        #expect(FeatureWords.of(.endsSentence).value(1, of: .endsSentence) == "yes")
        #expect(FeatureWords.of(.nearComment).value(16, of: .nearComment) == "none")
        #expect(FeatureWords.of(.nearComment).value(2, of: .nearComment) == "2 up")
        #expect(FeatureWords.of(.tag).value(1, of: .tag) == "p")
    }
}
