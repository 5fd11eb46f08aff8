internal import JSONText
internal import Output
internal import RuleModel

extension Frame {
    /// An answer on its way back.
    init(_ answer: Answer) {
        self.init(
            header: .object([
                .init("status", .string(answer.status.rawValue)), .init("name", .string(answer.name)), .init("path", .string(answer.path)),
                .init("messages", .array(answer.messages.map(JSON.string))), .init("reason", .optional(answer.reason)),
                .init("negative", .bool(answer.isNegative)), .init("part", answer.part?.json ?? .null),
                .init("action", .optional(answer.action?.rawValue)), .init("failure", .bool(answer.isInputFailure)),
                .init("left_out", .bool(answer.isLeftOut)), .init("bytes", .integer(answer.bytesIn)),
                .init("microseconds", .integer(answer.time.microseconds)),
            ]), body: answer.output)
    }

    /// The answer of a frame; nil for a frame that holds none.
    var answer: Answer? {
        guard let status = header["status"]?.string.flatMap(RecordStatus.init) else { return nil }
        var answer = Answer(status: status)
        answer.name = header["name"]?.string ?? ""
        answer.path = header["path"]?.string ?? ""
        answer.messages = header["messages"]?.array?.compactMap(\.string) ?? []
        answer.reason = header["reason"]?.string
        answer.isNegative = header["negative"]?.bool == true
        answer.part = header["part"].flatMap(FindingReport.Part.init)
        answer.action = header["action"]?.string.flatMap(DocumentAction.init)
        answer.isInputFailure = header["failure"]?.bool == true
        answer.isLeftOut = header["left_out"]?.bool == true
        answer.bytesIn = header["bytes"]?.double.map { Int($0) } ?? 0
        answer.time = .microseconds(header["microseconds"]?.double.map { Int($0) } ?? 0)
        answer.output = body
        return answer
    }
}
