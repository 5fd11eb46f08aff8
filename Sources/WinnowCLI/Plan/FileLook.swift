import ByteIO

/// What a plan asks of the file system, so that its checks can be tested without one.
struct FileLook: Sendable {
    var exists: @Sendable (String) -> Bool
    var isFolder: @Sendable (String) -> Bool
    /// Whether a folder, which need not exist yet, lies in another one or is it.
    var isInside: @Sendable (_ folder: String, _ outer: String) -> Bool

    static let system = FileLook(exists: { Files.exists($0) }, isFolder: { Files.isFolder($0) }, isInside: { Files.isInside($0, $1) })
}
