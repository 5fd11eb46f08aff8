import ArgumentParser
import ByteIO
import Output

/// How text for people looks on the terminal.
struct TerminalOptions: ParsableArguments {
    enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

    @Option(name: .customLong("color"), help: "Colours; auto for a terminal, unless NO_COLOR is set.")
    var colour = Colour.auto

    @Flag(name: .customLong("no-pager"), help: "Do not send what is longer than the screen through $PAGER (less).")
    var leavesOutPager = false

    /// The width and the colours of standard output. What is no terminal has a width of its own, so that files are alike.
    var text: TerminalText {
        let size = Terminal.size
        let columns = Environment.value("COLUMNS").flatMap { Int($0) } ?? size?.columns ?? 100
        let isWanted = size != nil && (Environment.value("NO_COLOR") ?? "").isEmpty && Environment.value("TERM") != "dumb"
        return TerminalText(width: columns, hasColour: colour == .always || (colour == .auto && isWanted))
    }

    /// Writes a text, through a pager where it is longer than the screen.
    func write(_ text: String) throws {
        guard !leavesOutPager, let size = Terminal.size, text.utf8.count(where: { $0 == 0x0A }) >= size.rows else {
            return try OutputDescriptor.standardOutput.write(text)
        }
        guard let process = Terminal.startPager() else {
            return try OutputDescriptor.standardOutput.write(text)
        }
        do {
            try OutputDescriptor.standardOutput.write(text)
        } catch {
            Terminal.finishPager(process)
            // A reader that has seen enough is no failure.
            if !error.isBrokenPipe { throw error }
            return
        }
        Terminal.finishPager(process)
    }
}
