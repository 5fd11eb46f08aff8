/// A Swift value behind an opaque pointer of C, which owns it.
final class Handle<Value: Sendable>: Sendable {
    let value: Value

    private init(_ value: Value) { self.value = value }

    static func make(_ value: Value) -> OpaquePointer {
        unsafe OpaquePointer(Unmanaged.passRetained(Handle(value)).toOpaque())
    }

    /// The value behind a pointer that `make` gave.
    static func value(_ pointer: OpaquePointer) -> Value {
        unsafe Unmanaged<Handle<Value>>.fromOpaque(UnsafeRawPointer(pointer)).takeUnretainedValue().value
    }

    static func free(_ pointer: OpaquePointer?) {
        guard let pointer = unsafe pointer else { return }
        unsafe Unmanaged<Handle<Value>>.fromOpaque(UnsafeRawPointer(pointer)).release()
    }
}
