extension UInt8 {
    /// A to Z in either case.
    @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    /// 0 to 9.
    @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }
    /// 0 to 9, A to F in either case.
    @inlinable public var isASCIIHexDigit: Bool { isASCIIDigit || (self | 0x20) &- 0x61 < 6 }
    @inlinable public var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    /// HTML's white space: tab, line feed, form feed, carriage return, space.
    @inlinable public var isHTMLSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B) }
    /// The small letter of a capital, every other byte as it is.
    @inlinable public var lowercasedASCII: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
    /// Whether the byte goes on a scalar of UTF-8 that an earlier byte began.
    @inlinable public var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }
}
