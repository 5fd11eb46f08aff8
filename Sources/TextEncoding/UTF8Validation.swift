/// Whether bytes are valid UTF-8, sixteen at a time.
///
/// After Lemire and Keiser, "Validating UTF-8 in less than one instruction per byte" (2021), with comparisons in place of table
/// look-ups, since plain x86-64 has no byte shuffle: a byte must be a continuation exactly when one of the three before it asks for
/// one, and the second byte of a sequence has narrower bounds after E0, ED, F0 and F4.
package enum UTF8Validation {
    private typealias Block = SIMD16<UInt8>
    private typealias Mask = SIMDMask<SIMD16<Int8>>

    /// What one pass over the bytes tells.
    package struct Findings: Sendable, Equatable {
        package let isValid: Bool
        /// A C0 control other than tab, line feed and carriage return is among them.
        package let holdsControls: Bool
    }

    /// - Complexity: O(n).
    package static func findings(_ bytes: Span<UInt8>) -> Findings {
        #if DEBUG
            // Without the optimiser a vector is a loop of calls: 300 ns a byte. Only small inputs go this way in tests.
            if bytes.count > 1 << 16 { return plainFindings(bytes) }
        #endif
        return unsafe bytes.withUnsafeBytes { input in
            var faults = Mask(repeating: false)
            var controls = Mask(repeating: false)
            var position = 0
            // Whether the bytes before `position` may ask for more.
            var isOpen = false
            while position + 64 <= input.count {
                let blocks = unsafe (
                    block(input, position), block(input, position + 16), block(input, position + 32), block(input, position + 48)
                )
                controls = controls .| control(blocks.0) .| control(blocks.1) .| control(blocks.2) .| control(blocks.3)
                if !hasHighBit(blocks.0 | blocks.1 | blocks.2 | blocks.3), !isOpen {
                    position += 64
                    continue
                }
                isOpen = hasHighBit(blocks.3)
                for offset in stride(from: position, to: position + 64, by: 16) {
                    faults = unsafe faults .| fault(input, at: offset)
                }
                position += 64
            }
            while position < input.count {
                controls = unsafe controls .| control(padded(input, position))
                faults = unsafe faults .| fault(input, at: position)
                position += 16
            }
            // A sequence cut off by the end asks for a byte of the empty block after it.
            faults = unsafe faults .| fault(input, at: position)
            return Findings(isValid: !any(faults), holdsControls: any(controls))
        }
    }

    #if DEBUG
        private static func plainFindings(_ bytes: Span<UInt8>) -> Findings {
            var holdsControls = false
            for index in bytes.indices where bytes[index] < 0x20 {
                if bytes[index] != 0x0A, bytes[index] != 0x09, bytes[index] != 0x0D { holdsControls = true }
            }
            return Findings(isValid: (try? UTF8Span(validating: bytes)) != nil, holdsControls: holdsControls)
        }
    #endif

    /// The bytes of the block at `offset` that break the form, the three before it known.
    @inline(__always)
    private static func fault(_ input: UnsafeRawBufferPointer, at offset: Int) -> Mask {
        if offset >= 3, offset + 16 <= input.count {
            return unsafe fault(
                block(input, offset), after: block(input, offset - 1), block(input, offset - 2), block(input, offset - 3))
        }
        return unsafe fault(
            padded(input, offset), after: padded(input, offset - 1), padded(input, offset - 2), padded(input, offset - 3))
    }

    @inline(__always)
    private static func fault(_ current: Block, after first: Block, _ second: Block, _ third: Block) -> Mask {
        let isContinuation = (current & 0xC0) .== 0x80
        let isAskedFor = (first .>= 0xC0) .| (second .>= 0xE0) .| (third .>= 0xF0)
        let isNever = (current .>= 0xF5) .| ((current & 0xFE) .== 0xC0)
        let isOverlong = ((first .== 0xE0) .& (current .< 0xA0)) .| ((first .== 0xF0) .& (current .< 0x90))
        let isBeyond = ((first .== 0xED) .& (current .>= 0xA0)) .| ((first .== 0xF4) .& (current .>= 0x90))
        return (isContinuation .^ isAskedFor) .| isNever .| isOverlong .| isBeyond
    }

    @inline(__always)
    private static func control(_ block: Block) -> Mask {
        (block .< 0x20) .& (block .!= 0x0A) .& (block .!= 0x09) .& (block .!= 0x0D)
    }

    @inline(__always)
    private static func hasHighBit(_ block: Block) -> Bool { any(block .>= 0x80) }

    @inline(__always)
    private static func block(_ input: UnsafeRawBufferPointer, _ offset: Int) -> Block {
        unsafe input.loadUnaligned(fromByteOffset: offset, as: Block.self)
    }

    /// The block at `offset` with spaces for what lies outside of the input.
    private static func padded(_ input: UnsafeRawBufferPointer, _ offset: Int) -> Block {
        var block = Block(repeating: 0x20)
        for index in max(0, -offset)..<16 where offset + index < input.count { block[index] = unsafe input[offset + index] }
        return block
    }
}
