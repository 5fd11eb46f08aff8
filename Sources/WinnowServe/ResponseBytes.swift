import NIOCore
import NIOHTTP1

/// Between the parts that tasks may pass on, whose bodies are bytes, and those of NIO's encoder, whose bodies may be files, too.
final class ResponseBytes: ChannelOutboundHandler, Sendable {
    typealias OutboundIn = ResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part: HTTPServerResponsePart =
            switch unwrapOutboundIn(data) {
            case .head(let head): .head(head)
            case .body(let bytes): .body(.byteBuffer(bytes))
            case .end(let trailers): .end(trailers)
            }
        context.write(wrapOutboundOut(part), promise: promise)
    }
}
