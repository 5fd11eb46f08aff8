internal import ByteIO
package import Extraction

/// Where rule files lie.
package enum RuleFolders {
    /// `$XDG_CONFIG_HOME/winnow/rules`, by default `~/.config/winnow/rules` (XDG Base Directory Specification).
    package static var user: String? {
        if let base = Environment.value("XDG_CONFIG_HOME"), base.hasPrefix("/") { return base + "/winnow/rules" }
        return Environment.value("HOME").map { $0 + "/.config/winnow/rules" }
    }

    /// Bytes of the largest rule file; the largest import is a fifth of it.
    package static let largestFile = 64 << 20

    /// All `.yaml` and `.yml` files below a folder in order of path, or one file. In a folder a FIFO or a device is an error:
    /// it would wait or never end.
    /// - Throws: `IOError`.
    package static func read(_ path: String) throws -> [RuleSet.Source] {
        guard Files.isFolder(path) else {
            let text = try Files.readText(path, limit: largestFile)
            return [.init(path: path, text: WordListFile.isList(path) ? WordListFile.yaml(text, path: path) : text)]
        }
        return try Files.find(in: path, endings: [".yaml", ".yml"]).map {
            let bytes = try Files.readRegular(path + "/" + $0, limit: largestFile)
            return .init(path: path + "/" + $0, text: String(decoding: bytes, as: UTF8.self))
        }
    }

    /// Parsed rule files in `$XDG_CACHE_HOME/winnow`, by default `~/.cache/winnow`. A cache that cannot be written is done without.
    package static var cache: RuleSet.Cache? {
        let folder: String
        if let base = Environment.value("XDG_CACHE_HOME"), base.hasPrefix("/") {
            folder = base + "/winnow"
        } else if let home = Environment.value("HOME"), home.hasPrefix("/") {
            folder = home + "/.cache/winnow"
        } else {
            return nil
        }
        return RuleSet.Cache(
            load: { try? Files.read("\(folder)/rules-\($0).bin") },
            store: { name, bytes in
                // Written aside and renamed, so that another process never reads half of it.
                let path = "\(folder)/rules-\(name).bin"
                try? Files.makeFolder(folder)
                try? Files.replace(path, with: bytes)
            })
    }
}
