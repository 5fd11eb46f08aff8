internal import CLibXML2

/// The start of libxml2, which must be made by one thread before others use it: two first calls at once may leave a lock
/// held for ever (libxml2 2.9 makes its locks when first asked for).
enum LibXML {
    /// Waits for the start; free after the first call.
    static func start() { _ = isStarted }

    private static let isStarted: Bool = {
        xmlInitParser()
        return true
    }()
}
