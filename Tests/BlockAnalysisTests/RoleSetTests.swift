import Testing

@testable import BlockAnalysis

@Suite("Sets of roles")
struct RoleSetTests {
    @Test("hold the roles that they were made of and no other", arguments: Role.allCases)
    func single(_ role: Role) {
        let set = RoleSet([role])
        #expect(Role.allCases.filter(set.contains) == [role])
        #expect(!RoleSet(Role.allCases).subtracting(set).contains(role))
        #expect(Role.articleBody.union(set).contains(role))
    }
}
