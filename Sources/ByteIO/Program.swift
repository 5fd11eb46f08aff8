import Glibc

/// Another program of the same installation.
public enum Program {
    /// This process becomes it. It lies beside this program, or in `../libexec/winnow`, where packages put what is not called
    /// by hand (Filesystem Hierarchy Standard 3.0, 4.7).
    /// - Returns: only when it could not be done: an error that says where it was looked for.
    public static func become(_ name: String, arguments: [String]) -> IOError {
        guard let own = unsafe realpath("/proc/self/exe", nil) else { return IOError("find", "this program") }
        defer { unsafe free(own) }
        let folder = String(unsafe String(cString: own).split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 })
        let places = ["\(folder)/\(name)", "\(folder)/../libexec/winnow/\(name)"]
        for place in places where Files.exists(place) {
            unsafe ChildProcess.withCStrings([place] + arguments) { _ = unsafe execv(place, $0) }
            return IOError("start", place)
        }
        return IOError("start", places.joined(separator: " or "), code: ENOENT)
    }
}
