internal import CLinux
internal import Glibc

/// The terminal that standard output may be.
public enum Terminal {
    /// Columns and rows; nil where standard output is no terminal.
    public static var size: (columns: Int, rows: Int)? {
        guard isatty(STDOUT_FILENO) == 1 else { return nil }
        let (columns, rows) = (Int(winnow_columns(STDOUT_FILENO)), Int(winnow_rows(STDOUT_FILENO)))
        return (columns > 0 ? columns : 80, rows > 0 ? rows : 24)
    }

    /// Sends what is written to standard output from now on through the reader's pager, until `finishPager`.
    /// - Returns: the pager's process; nil when there is none.
    public static func startPager() -> Int32? {
        let process = winnow_start_pager()
        return process > 0 ? process : nil
    }

    /// Ends the pager's input and waits until its reader has read.
    public static func finishPager(_ process: Int32) { winnow_finish_pager(process) }

    /// Does nothing for a while.
    public static func wait(milliseconds: UInt32) { usleep(milliseconds * 1000) }
}
