/// The desk on which a moderator looks at findings in their texts and decides.
package enum FindingsPage {
    /// What stands before and behind the report's data, which a run writes document by document.
    package static var frame: (before: String, after: String) { ReportPage.frame(.findings, title: "winnow moderate") }
}
