/// libFuzzer's driver; SwiftPM gives the executables a `main` of their own.
public enum FuzzDriver {
    public typealias Execution = @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt

    /// Runs with the process's own arguments.
    /// - Parameter one: one execution over some bytes.
    public static func run(_ one: Execution) {
        var count = CommandLine.argc
        var arguments = CommandLine.unsafeArgv
        _ = runDriver(&count, &arguments, one)
    }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ one: FuzzDriver.Execution
) -> CInt
