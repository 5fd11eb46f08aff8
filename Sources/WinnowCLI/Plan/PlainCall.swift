import ByteIO
import CommandOptions
import Extraction
import Output
import RuleModel
import Streams
import TextModeration

/// A call of the kind that most are, `winnow [filter|moderate] [--output json] [--url …] [file]`: read without ArgumentParser, which
/// takes longer to start than a small page takes altogether. Whatever else stands among the arguments is left to it.
struct PlainCall: Equatable {
    /// Whether it is a call of `moderate`.
    private(set) var moderates = false
    private(set) var path = "-"
    private(set) var output = "text"
    private(set) var url: String?
    private(set) var includesTitle = true
    private(set) var rules = RuleChoice()

    /// Nil for a call that is not plain, or that is wrong.
    init?(_ arguments: some Sequence<String>, looking: FileLook = .system) {
        var rest = Array(arguments)[...]
        moderates = rest.first == "moderate"
        if moderates || rest.first == "filter" { rest.removeFirst() }
        let outputs = moderates ? ["text", "json", "ndjson", "tsv"] : ["text", "json", "markdown", "html", "ndjson"]
        var paths: [String] = []
        while let argument = rest.popFirst() {
            switch argument {
            case "--output":
                guard let name = rest.popFirst(), outputs.contains(name) else { return nil }
                output = name
            case "--url":
                guard let value = rest.popFirst(), !value.hasPrefix("-"), !value.contains("{") else { return nil }
                url = value
            case "--no-title" where !moderates: includesTitle = false
            case "--no-user-rules": rules.leavesOutUserRules = true
            case "-": paths.append(argument)
            default:
                // A word that is no file is a command, or a mistake to be told of.
                guard !argument.hasPrefix("-"), looking.exists(argument), !CommandNames.isCommand(argument) else { return nil }
                paths.append(argument)
            }
        }
        guard paths.count <= 1 else { return nil }
        path = paths.first ?? "-"
    }
}

extension RunPlan {
    /// What `RunPlan` would be of the same arguments.
    init(_ call: PlainCall, looking: FileLook = .system) {
        inputs = .paths([call.path])
        var options = SourceOptions()
        options.url = call.url
        source = options
        var names = RecordNames()
        if call.moderates { names.moderated = ModeratedMembers(ModeratedMembers.usual) }
        self.names = names
        format = OutputName(name: call.output).format(WriterOptions(includesTitle: call.includesTitle), headers: .amongOthers)
        profile = ProfileChoice()
        reading = ReadingOptions(fields: format.fields)
        destination = .standardOutput
        moderation = call.moderates ? ModerationSettings(takesTextAsIs: true) : nil
        report = nil
        failOn = nil
        jobs = 1
        isOrdered = true
        condition = nil
        tellsTime = false
        isolation = nil
        isWorker = false
        reloads = false
        log = nil
        statistics = nil
        mayBeSinglePage = !looking.isFolder(call.path)
    }
}
