package import JSONText
internal import RuleGrammar

/// Writes Rules/rules.schema.json, by which editors complete and check rule files.
package enum SchemaWriter {
    /// The JSON Schema (draft 2020-12) of a rule file.
    package static var schema: JSON {
        var members: [JSON.Member] = [
            .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            .init("title", .string("A rule file of Winnow")),
        ]
        members += object(LanguageReference.file)
        members.append(.init("$defs", .object(LanguageReference.mappings.dropFirst().map { .init(name($0.name), .object(object($0))) })))
        return .object(members)
    }

    private static func name(_ mapping: String) -> String { String(mapping.map { $0 == " " ? "-" : $0 }) }

    private static func object(_ mapping: LanguageReference.Mapping) -> [JSON.Member] {
        var members: [JSON.Member] = [
            .init("type", .string("object")), .init("description", .string(mapping.about)), .init("additionalProperties", .bool(false)),
        ]
        if !mapping.required.isEmpty { members.append(.init("required", .array(mapping.required.map(JSON.string)))) }
        members.append(
            .init(
                "properties",
                .object(
                    mapping.keys.map { key in
                        var value = shape(key.shape)
                        value.append(.init("description", .string(key.about)))
                        if let example = key.example { value.append(.init("examples", .array([.string(example)]))) }
                        return .init(key.name, .object(value))
                    })))
        return members
    }

    private static func shape(_ shape: ReferenceShape) -> [JSON.Member] {
        func type(_ name: String) -> JSON.Member { .init("type", .string(name)) }
        switch shape {
        case .text: return [type("string")]
        case .number: return [type("number")]
        case .truth: return [type("boolean")]
        case .day: return [type("string"), .init("pattern", .string("^\\d{4}-\\d\\d-\\d\\d$"))]
        case .texts:
            return [
                .init("anyOf", .array([.object([type("string")]), .object([type("array"), .init("items", .object([type("string")]))])]))
            ]
        case .choice(let words): return [type("string"), .init("enum", .array(words.map(JSON.string)))]
        case .list(let item): return [type("array"), .init("items", .object(self.shape(item)))]
        case .mapping(let mapping): return [.init("$ref", .string("#/$defs/" + name(mapping)))]
        case .map(let value): return [type("object"), .init("additionalProperties", .object(self.shape(value)))]
        case .either(let one, let other): return [.init("anyOf", .array([.object(self.shape(one)), .object(self.shape(other))]))]
        case .members(let members):
            return [
                type("object"), .init("additionalProperties", .bool(false)),
                .init("properties", .object(members.map { .init($0.0, .object(self.shape($0.1))) })),
            ]
        }
    }
}
