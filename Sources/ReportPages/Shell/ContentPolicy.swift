internal import TextPrimitives

/// What a page may do: run the script that it was made with, show what it carries, and nothing over the network.
enum ContentPolicy {
    /// A script is known by the hash of its bytes: a nonce could be read off an earlier page made of the same data.
    static func text(script: String, asksServer: Bool = false) -> String {
        let hash = Base64.encode(SHA256.hash(Array(script.utf8)))
        return "default-src 'none'; script-src 'sha256-\(hash)'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
            + (asksServer ? "connect-src 'self'; " : "") + "base-uri 'none'; form-action 'none'"
    }
}
