/// What can be asked for. `Assets/openapi.json` says the same to programs; a test holds the two together.
package enum Operation: String, Sendable, CaseIterable {
    case extract, explain, moderate, health, metrics
    case openapi = "openapi.json"

    var path: String { "/" + rawValue }

    /// Whether it takes a page, so that it is asked by POST and waits for its turn.
    package var takesPage: Bool {
        switch self {
        case .extract, .explain, .moderate: true
        case .health, .metrics, .openapi: false
        }
    }

    var methods: [String] { takesPage ? ["POST"] : ["GET", "HEAD"] }

    /// Names of the parameters in its query.
    var parameters: [String] {
        switch self {
        case .extract: ["url", "form", "moderate"]
        case .explain: ["url", "form", "moderate", "output"]
        case .moderate, .health, .metrics, .openapi: []
        }
    }
}
