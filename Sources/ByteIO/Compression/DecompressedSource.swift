/// What a compressed source holds, member after member.
///
/// A member that is cut or damaged is an error that says where it began, how many compressed bytes are lost, and where
/// reading can go on; the next call of `read` goes on there.
public final class DecompressedSource: ByteSource {
    private let compressed: BufferedInput
    private let format: CompressionFormat
    private var decoder: (any StreamDecoder)?
    private var isInMember = false
    /// Where the member begins, in compressed bytes.
    private var memberStart = 0
    public private(set) var notes: [String] = []
    public var name: String { compressed.name }
    private static let chunk = 1 << 17
    /// Dictionaries of zstd are some hundred kilobytes.
    private static let largestDictionary = 64 << 20

    public init(_ compressed: BufferedInput, _ format: CompressionFormat) {
        self.compressed = compressed
        self.format = format
    }

    /// All that `bytes` hold.
    /// - Returns: what could be decoded, up to `limit` bytes and one more, and the failure that ended it before.
    public static func decode(_ bytes: [UInt8], _ format: CompressionFormat, name: String, limit: Int) -> (
        bytes: [UInt8], failure: IOError?
    ) {
        let source = DecompressedSource(BufferedInput(MemorySource(bytes, name: name)), format)
        var all: [UInt8] = []
        do {
            while all.count <= limit {
                let chunk = try source.read()
                if chunk.isEmpty { break }
                all += chunk
            }
        } catch {
            return (all, error)
        }
        return (all, nil)
    }

    public func read() throws(IOError) -> [UInt8] {
        while true {
            if !isInMember { guard try beginMember() else { return [] } }
            let input = try compressed.peek(1)
            var output: [UInt8] = []
            let step: DecodedStep
            do {
                step = try decode(input, into: &output)
            } catch {
                throw try lost(error.reason)
            }
            compressed.discard(step.consumed)
            if step.isEnd { isInMember = false }
            if !output.isEmpty { return output }
            if !step.isEnd, step.consumed == 0 {
                guard input.isEmpty else { throw try lost("damaged data") }
                isInMember = false
                throw IOError(
                    "decompress", name,
                    reason:
                        "the \(format.rawValue) \(format.member) at byte \(memberStart) is cut: the data end at byte \(compressed.offset)")
            }
        }
    }

    private func decode(_ input: ArraySlice<UInt8>, into output: inout [UInt8]) throws(DecoderError) -> DecodedStep {
        guard let decoder else { throw DecoderError(reason: "the library has no memory") }
        var step = DecodedStep()
        var failure: DecoderError?
        output = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { target, count in
            unsafe input.withUnsafeBytes { source in
                do throws(DecoderError) {
                    step = try unsafe decoder.step(source, UnsafeMutableRawBufferPointer(target))
                } catch {
                    failure = error
                }
            }
            count = step.produced
        }
        if let failure { throw failure }
        return step
    }

    /// - Returns: false at the end.
    private func beginMember() throws(IOError) -> Bool {
        let beginning = try compressed.peek(CompressionFormat.longestMagic)
        guard !beginning.isEmpty else { return false }
        let isFirst = decoder == nil
        memberStart = compressed.offset
        if !isFirst, !format.begins(beginning) {
            // Fewer bytes than a header has, but as one begins.
            if beginning.count < CompressionFormat.longestMagic, format.magic.starts(with: beginning.prefix(format.magic.count)) {
                compressed.discard(beginning.count)
                throw IOError(
                    "decompress", name, reason: "the \(format.rawValue) \(format.member) at byte \(memberStart) is cut in its header")
            }
            try passTrailing()
            return false
        }
        do throws(DecoderError) {
            if let decoder { try decoder.reset() } else { decoder = format.decoder(beginning) }
            if isFirst, format == .zstd, let dictionary = try readDictionary() {
                try (decoder as? ZstdDecoder)?.use(dictionary: dictionary)
                memberStart = compressed.offset
            }
        } catch {
            throw IOError("decompress", name, reason: error.reason)
        }
        isInMember = true
        return true
    }

    /// The dictionary in a skippable frame at the head of a .warc.zst (iipc's specification "Use of Zstandard in WARC"),
    /// itself compressed or not.
    private func readDictionary() throws(DecoderError) -> [UInt8]? {
        let head = try? Array(compressed.peek(8))
        guard let head, head.count >= 8, head.starts(with: [0x5D, 0x2A, 0x4D, 0x18]) else { return nil }
        let size = head[4..<8].reversed().reduce(0) { $0 << 8 | Int($1) }
        compressed.discard(8)
        guard size <= Self.largestDictionary, let bytes = try? compressed.take(size), bytes.count == size else {
            throw DecoderError(reason: "the dictionary at byte \(memberStart) is cut or too large")
        }
        guard CompressionFormat.zstd.begins(bytes[...]) else { return bytes }
        return Self.decode(bytes, .zstd, name: name, limit: Self.largestDictionary).bytes
    }

    /// Zero bytes behind the last member are padding, as on tapes; what else stands there is told of.
    private func passTrailing() throws(IOError) {
        let start = compressed.offset
        var isPadding = true
        while true {
            let chunk = try compressed.read()
            if chunk.isEmpty { break }
            if chunk.contains(where: { $0 != 0 }) { isPadding = false }
        }
        guard !isPadding else { return }
        notes.append(
            "\(name): the \(compressed.offset - start) bytes from byte \(start) on, behind the last \(format.rawValue) \(format.member), are no \(format.rawValue) and were left out"
        )
    }

    /// Passes over what is damaged, up to where the next member seems to begin.
    private func lost(_ reason: String) throws(IOError) -> IOError {
        isInMember = false
        try compressed.skip(1)
        while true {
            let ahead = try compressed.peek(1 << 16)
            if ahead.isEmpty { break }
            if let found = Self.find(format.magic, in: ahead) {
                compressed.discard(found)
                if format.begins(try compressed.peek(CompressionFormat.longestMagic)) { break }
                try compressed.skip(1)
            } else {
                // The magic number may stand across the border of what is in memory. A format without one has no next member.
                compressed.discard(format.magic.isEmpty ? ahead.count : max(1, ahead.count - format.magic.count + 1))
            }
        }
        return IOError(
            "decompress", name,
            reason: "the \(format.rawValue) \(format.member) at byte \(memberStart) is damaged (\(reason)); "
                + "\(compressed.offset - memberStart) compressed bytes up to byte \(compressed.offset) are lost",
            canGoOn: true)
    }

    private static func find(_ magic: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = magic.first else { return nil }
        var position = bytes.startIndex
        while let candidate = bytes[position...].firstIndex(of: first) {
            if bytes[candidate...].starts(with: magic) { return candidate - bytes.startIndex }
            position = candidate + 1
        }
        return nil
    }
}
