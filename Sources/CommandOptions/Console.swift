internal import ByteIO

/// What is said to people on standard error.
package enum Console {
    /// Best effort: when standard error is gone there is nobody to tell.
    package static func complain(_ message: String) {
        let text = message.hasPrefix("Error: ") || message.hasPrefix("winnow: ") ? message : "winnow: " + message
        try? OutputDescriptor.standardError.write(text + "\n")
    }

    /// Who starts the command without an input should know that it waits for one.
    package static func noteTerminalInput() {
        if DescriptorSource.standardInput().isTerminal { complain("reading the page from the terminal; end it with Ctrl-D") }
    }
}
