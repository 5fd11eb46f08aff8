internal import CLibXML2

/// The start of libxml2, which must be made by one thread before others use it: two first calls at once may leave a lock
/// held for ever (libxml2 2.9 makes its locks when first asked for).
enum LibXML {
    // What counts memory is one variable for each object file of C's inline functions: were these two inlined elsewhere, each would have its
    // own, and nothing would be counted.

    /// Waits for the start; free after the first call.
    @inline(never) static func start() { _ = isStarted }

    private static let isStarted: Bool = {
        winnow_xml_start()
        return true
    }()

    /// Evaluates an expression from the document's root within a number of operations and of bytes that they allocate.
    @inline(never) static func evaluate(_ expression: String, _ context: xmlXPathContextPtr, steps: UInt, bytes: Int) -> xmlXPathObjectPtr?
    {
        unsafe winnow_xpath_evaluate(expression, context, steps, bytes)
    }
}
