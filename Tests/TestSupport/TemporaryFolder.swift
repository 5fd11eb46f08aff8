import Foundation

/// The folder for what tests write: one a process, gone with it.
public enum TemporaryFolder {
    public static let url: URL = {
        let url = FileManager.default.temporaryDirectory.appending(path: "winnow-tests-\(ProcessInfo.processInfo.processIdentifier)")
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(at: TemporaryFolder.url) }
        return url
    }()
}
