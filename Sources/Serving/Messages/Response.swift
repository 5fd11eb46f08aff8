package import JSONText

/// What is sent back: always with a body that says what became of the request.
package struct Response: Sendable {
    package let status: Int
    package let type: String
    package let body: [UInt8]
    /// Fields besides the type and the length.
    package var fields: [(name: String, value: String)] = []

    package init(status: Int = 200, type: String, body: [UInt8]) {
        self.status = status
        self.type = type
        self.body = body
    }

    package init(status: Int = 200, _ json: JSON) {
        self.init(status: status, type: "application/json", body: json.bytes() + [0x0A])
    }

    /// A request that is not answered, and why.
    package static func failure(_ status: Int, _ reason: String, fields: [(name: String, value: String)] = []) -> Response {
        var response = Response(status: status, .object([.init("error", .string(reason))]))
        response.fields = fields
        return response
    }
}

/// A request that cannot be answered as it was asked.
package struct Refusal: Error, Sendable {
    package let response: Response

    init(_ status: Int, _ reason: String, fields: [(name: String, value: String)] = []) {
        response = .failure(status, reason, fields: fields)
    }
}
