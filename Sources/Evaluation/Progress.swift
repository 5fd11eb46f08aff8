/// Who is told how far work over many pages has come. Bound by the command for the time of a call, so that nothing between it and the
/// pages has to hand it on.
package enum Progress {
    @TaskLocal package static var tell: (@Sendable (_ done: Int, _ all: Int) -> Void)?
}
