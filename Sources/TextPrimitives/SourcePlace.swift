/// Where something stands in a file of text. Lines and columns count from 1, columns in characters.
package struct SourcePlace: Sendable, Equatable, CustomStringConvertible {
    package let path: String
    package let line: Int
    package let column: Int

    package init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    package var description: String { "\(path):\(line)" }
}
