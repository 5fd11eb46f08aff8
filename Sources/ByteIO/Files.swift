import Glibc

/// Whole files and folders, by path.
package enum Files {
    /// The bytes of a file; a gzip file comes decompressed.
    /// - Throws: `IOFailure`.
    package static func read(_ path: String) throws(IOFailure) -> [UInt8] {
        let bytes = try InputDescriptor(path: path).readAll()
        return Gzip.isGzip(bytes) ? try Gzip.decompress(bytes, name: path) : bytes
    }

    /// The bytes of a file as text; bytes that are not UTF-8 become U+FFFD.
    /// - Throws: `IOFailure`.
    package static func readText(_ path: String) throws(IOFailure) -> String {
        String(decoding: try read(path), as: UTF8.self)
    }

    /// Makes or replaces a file.
    /// - Throws: `IOFailure`.
    package static func write(_ bytes: [UInt8], to path: String) throws(IOFailure) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw IOFailure("open", path) }
        defer { close(descriptor) }
        try OutputDescriptor(descriptor: descriptor, name: path).write(bytes)
    }

    /// Makes a folder and those above it; one that is there is left as it is.
    /// - Throws: `IOFailure`.
    package static func makeFolder(_ path: String) throws(IOFailure) {
        if path.isEmpty || isFolder(path) { return }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
        if unsafe mkdir(path, 0o755) != 0, !isFolder(path) { throw IOFailure("make", path) }
    }

    /// Writes a file beside the path, then puts it there at once: a reader sees the old bytes or the new.
    /// - Throws: `IOFailure`.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(IOFailure) {
        let aside = "\(path).\(getpid())"
        try write(bytes, to: aside)
        if unsafe rename(aside, path) != 0 { throw IOFailure("rename", aside) }
    }

    package static func exists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
    }

    /// The names in a folder, sorted by their bytes, without `.` and `..`.
    /// - Throws: `IOFailure`.
    package static func list(_ folder: String) throws(IOFailure) -> [String] {
        guard let handle = unsafe opendir(folder) else { throw IOFailure("list", folder) }
        defer { unsafe closedir(handle) }
        var names: [String] = []
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The paths of all files below a folder with one of the endings, sorted, relative to the folder.
    /// - Throws: `IOFailure`.
    package static func find(in folder: String, endings: [String]) throws(IOFailure) -> [String] {
        var found: [String] = []
        for name in try list(folder) {
            let path = folder + "/" + name
            if isFolder(path) {
                for inner in try find(in: path, endings: endings) { found.append(name + "/" + inner) }
            } else if endings.contains(where: name.hasSuffix) {
                found.append(name)
            }
        }
        return found
    }
}
