/// What a start tag does in the body, a case for each paragraph of the HTML Standard, 13.2.6.4.7, that differs.
enum StartAction {
    case generic, html, headPart, body, frameset, block, heading, preformatted, form, listItem, definition, plaintext, button, anchor
    case formatting, nobr, marker, table, phrase, input, silentVoid, rule, image, textarea, xmp, iframe, noembed, noscript, select
    case option, optgroup, rubyBase, rubyText, math, svg, ignored
}

/// What an end tag does in the body.
enum EndAction {
    case generic, template, body, html, block, form, paragraph, listItem, definition, heading, formatting, marker, lineBreak
}

/// The insertion modes (13.2.6.4).
enum InsertionMode {
    case initial, beforeHTML, beforeHead, inHead, inHeadNoscript, afterHead, inBody, text, inTable, inTableText, inCaption
    case inColumnGroup, inTableBody, inRow, inCell, inTemplate, afterBody, inFrameset, afterFrameset, afterAfterBody, afterAfterFrameset
}
