/// What stands before a request's body.
package struct RequestHead: Sendable {
    package let method: String
    /// The request's target as it was sent: "/extract?url=https%3A%2F%2Fexample.org%2F1".
    package let target: String
    /// Names as they were sent.
    package let fields: [(name: String, value: String)]

    package init(method: String, target: String, fields: [(name: String, value: String)]) {
        self.method = method
        self.target = target
        self.fields = fields
    }

    /// The value of the one field of a name; nil where there is none or several, of which none would be the right one.
    package subscript(_ name: String) -> String? {
        let values = fields.filter { $0.name.lowercased() == name }
        return values.count == 1 ? values[0].value : nil
    }

    var path: Substring { target.prefix { $0 != "?" } }
    var query: Substring { target.drop { $0 != "?" }.dropFirst() }
}
