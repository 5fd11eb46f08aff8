import ArgumentParser
import ByteIO

struct ManCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "man", abstract: "Write the manual page of all commands.",
        discussion: """
            winnow man > ~/.local/share/man/man1/winnow.1

            Completions for a shell: winnow --generate-completion-script bash (zsh, fish).
            """)

    func run() throws { try OutputDescriptor.standardOutput.write(ManPage.text) }
}
