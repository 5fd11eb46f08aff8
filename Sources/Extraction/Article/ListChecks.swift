internal import PageTree

/// The boxes of lists of tasks.
enum ListChecks {
    /// Whether a box that a style draws is ticked, as a role (WAI-ARIA) or a pair of class names says.
    private static func isDrawnCheck(_ node: NodeID, _ document: Document) -> Bool? {
        guard document.hasAttributes(node) else { return nil }
        if document.role(of: node) == "checkbox" { return document.attribute("aria-checked", of: node) == "true" }
        for symbol in document.classes(node) {
            switch document.symbols[symbol] {
            case "checkbox-on": return true
            case "checkbox-off": return false
            default: break
            }
        }
        return nil
    }

    /// Whether the box that an item begins with is ticked; nil for an item without one.
    static func isDone(_ item: NodeID, _ document: Document) -> Bool? {
        isTold(item, document) ?? isShown(item, document) ?? isCalled(item, document)
    }

    /// By an attribute of the item or its list, where a script draws the box (Quill, TipTap).
    private static func isTold(_ item: NodeID, _ document: Document) -> Bool? {
        guard let list = document.parent(item) else { return nil }
        switch document.attribute("data-checked", of: item) ?? document.attribute("data-list", of: item)
            ?? document.attribute("data-checked", of: list)
        {
        case "true"?, "checked"?: return true
        case "false"?, "unchecked"?: return false
        default: return nil
        }
    }

    /// By a box before the item's text.
    private static func isShown(_ item: NodeID, _ document: Document) -> Bool? {
        for raw in item.rawValue..<min(document.subtreeEnd(item).rawValue, item.rawValue + 6) {
            let node = NodeID(rawValue: raw)
            if document.isText(node), document.arena[document.textRange(node)].contains(where: { $0 > 0x20 }) { return nil }
            if let isOn = isDrawnCheck(node, document) { return isOn }
            guard document.tag(node) == .input, document.attribute("type", of: node)?.lowercased() == "checkbox" else { continue }
            return document.attribute("checked", of: node) != nil
        }
        return nil
    }

    /// By the item's class in a list that is called one of tasks (Confluence).
    private static func isCalled(_ item: NodeID, _ document: Document) -> Bool? {
        guard let list = document.parent(item), document.classes(list).contains(where: { taskLists.contains(document.symbols[$0]) }) else {
            return nil
        }
        return document.classes(item).contains { done.contains(document.symbols[$0]) }
    }

    private static let taskLists: Set<String> = ["inline-task-list", "task-list", "tasklist", "todo-list", "todolist", "checklist"]
    private static let done: Set<String> = ["checked", "is-checked", "done", "completed", "is-done", "is-completed"]
}
