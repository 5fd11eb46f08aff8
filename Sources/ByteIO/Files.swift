import Glibc

/// Whole files and folders, by path.
public enum Files {
    /// Bytes of the largest file that `read` takes, compressed or not: 1 GB, four times the largest page.
    public static let largest = 1 << 30

    /// The bytes of a file; what is compressed comes decompressed.
    /// - Throws: `IOError`, also over `limit` bytes.
    public static func read(_ path: String, limit: Int = largest) throws(IOError) -> [UInt8] {
        try decompressed(DescriptorSource(path: path)).readWhole(limit: limit)
    }

    /// The same for a regular file alone: a FIFO does not wait, and a device that never ends is an error.
    /// - Throws: `IOError`.
    public static func readRegular(_ path: String, limit: Int = largest) throws(IOError) -> [UInt8] {
        try decompressed(DescriptorSource(regularFile: path)).readWhole(limit: limit)
    }

    /// The bytes of a file as text; bytes that are not UTF-8 become U+FFFD.
    /// - Throws: `IOError`.
    public static func readText(_ path: String, limit: Int = largest) throws(IOError) -> String {
        String(decoding: try read(path, limit: limit), as: UTF8.self)
    }

    /// A source, with its compression undone when its first bytes say that it is compressed.
    /// - Throws: `IOError`.
    public static func decompressed(_ source: any ByteSource) throws(IOError) -> BufferedInput {
        let input = BufferedInput(source)
        guard let format = CompressionFormat(magic: try input.peek(CompressionFormat.longestMagic)) else { return input }
        return BufferedInput(DecompressedSource(input, format))
    }

    /// Makes or replaces a file.
    /// - Throws: `IOError`.
    public static func write(_ bytes: [UInt8], to path: String) throws(IOError) {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw IOError("open", path) }
        let output = OutputDescriptor(descriptor: descriptor, name: path)
        do {
            try output.write(bytes)
        } catch {
            close(descriptor)
            throw error
        }
        try output.closeChecked()
    }

    /// Makes a folder and those above it; one that is there is left as it is.
    /// - Throws: `IOError`.
    public static func makeFolder(_ path: String) throws(IOError) {
        if path.isEmpty || isFolder(path) { return }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
        if unsafe mkdir(path, 0o755) != 0, !isFolder(path) { throw IOError("make", path) }
    }

    /// Writes a file beside the path, then puts it there at once: a reader sees the old bytes or the new.
    /// - Parameter part: the name's ending while it is written. One of its own for each process where several write the same file;
    ///   the same for all where what a killed process left must not stay.
    /// - Throws: `IOError`.
    public static func replace(_ path: String, with bytes: [UInt8], part: String? = nil) throws(IOError) {
        let aside = "\(path).\(part ?? String(getpid()))"
        do {
            try write(bytes, to: aside)
        } catch {
            unsafe unlink(aside)
            throw error
        }
        try rename(aside, to: path)
    }

    /// Gives a file another name; one that has it already is replaced.
    /// - Throws: `IOError`.
    public static func rename(_ path: String, to name: String) throws(IOError) {
        if unsafe Glibc.rename(path, name) != 0 { throw IOError("rename", path) }
    }

    /// - Throws: `IOError`.
    public static func remove(_ path: String) throws(IOError) {
        if unsafe unlink(path) != 0 { throw IOError("remove", path) }
    }

    public static func exists(_ path: String) -> Bool {
        unsafe access(path, F_OK) == 0
    }

    public static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFDIR
    }

    public static func isRegular(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFREG
    }

    /// The bytes of a regular file; nil for what is none.
    public static func size(ofRegular path: String) -> Int? {
        var status = stat()
        return unsafe stat(path, &status) == 0 && (status.st_mode & S_IFMT) == S_IFREG ? Int(status.st_size) : nil
    }

    /// What a path leads to, the same for every path to it; nil when there is nothing.
    public struct Identity: Hashable, Sendable {
        private let device: UInt64
        private let inode: UInt64

        public init?(_ path: String) {
            var status = stat()
            guard unsafe stat(path, &status) == 0 else { return nil }
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
        }
    }

    /// Whether a folder, which need not exist yet, is another one or lies in it.
    public static func isInside(_ folder: String, _ outer: String) -> Bool {
        guard let wanted = Identity(outer) else { return false }
        var path = folder
        while true {
            if let identity = Identity(path) {
                if identity == wanted { return true }
                // What is there is followed up to the root by its real parents.
                let parent = path + "/.."
                guard let above = Identity(parent), above != identity else { return false }
                path = parent
            } else {
                // What is not there yet will be made in what stands before it.
                guard let slash = path.lastIndex(of: "/") else {
                    path = "."
                    continue
                }
                path = slash == path.startIndex ? "/" : String(path[..<slash])
            }
        }
    }

    /// The names in a folder, sorted by their bytes, without `.` and `..`.
    /// - Throws: `IOError`.
    public static func list(_ folder: String) throws(IOError) -> [String] {
        guard let handle = unsafe opendir(folder) else { throw IOError("list", folder) }
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

    /// The paths of all files below a folder with one of the endings, sorted, relative to the folder. Links are followed,
    /// but not into a folder that they stand in.
    /// - Throws: `IOError`.
    public static func find(in folder: String, endings: [String]) throws(IOError) -> [String] {
        try find(in: folder, endings: endings, within: [])
    }

    private static func find(in folder: String, endings: [String], within: Set<Identity>) throws(IOError) -> [String] {
        var found: [String] = []
        guard let own = Identity(folder), !within.contains(own) else { return [] }
        for name in try list(folder) {
            let path = folder + "/" + name
            if isFolder(path) {
                for inner in try find(in: path, endings: endings, within: within.union([own])) { found.append(name + "/" + inner) }
            } else if endings.contains(where: name.hasSuffix) {
                found.append(name)
            }
        }
        return found
    }
}
