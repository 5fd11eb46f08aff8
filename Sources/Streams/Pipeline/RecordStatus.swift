/// What became of a record.
package enum RecordStatus: String, Sendable, CaseIterable {
    case ok
    /// The page was judged and holds no article.
    case empty
    /// Moderation does not let it through.
    case rejected
    /// It was not judged: no page, or too large.
    case skipped
    /// It could not be read.
    case error
    /// Its worker process needed too long.
    case timeout
    /// Its worker process died of it.
    case crashed

    /// Whether nothing was judged.
    package var isFailure: Bool {
        switch self {
        case .ok, .empty, .rejected: false
        case .skipped, .error, .timeout, .crashed: true
        }
    }
}
