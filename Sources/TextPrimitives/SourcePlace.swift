/// Where something stands in a file of text. Lines and columns count from 1, columns in characters.
public struct SourcePlace: Sendable, Equatable, CustomStringConvertible {
    public let path: String
    public let line: Int
    public let column: Int

    public init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    public var description: String { "\(path):\(line)" }
}
