import Foundation
import Streams
import Synchronization
import Testing

/// Order, bounds and ends of what works with several threads.
@Suite struct PipelineTests {
    @Test(arguments: [1, 2, 8])
    func resultsKeepTheirOrder(_ jobs: Int) throws {
        let out = Mutex<[UInt8]>([])
        var next = 0
        try Pipeline(jobs: jobs).run(
            next: { () -> Int? in
                next += 1
                return next <= 200 ? next : nil
            },
            work: { item -> [UInt8] in
                if item % 7 == 0 { Thread.sleep(forTimeInterval: 0.002) }
                return [UInt8(item % 256)]
            },
            emit: { bytes in out.withLock { $0 += bytes } })
        #expect(out.withLock { $0 } == (1...200).map { UInt8($0 % 256) })
    }

    @Test(arguments: [1, 4])
    func aFailingSinkEndsTheStreamWithItsError(_ jobs: Int) {
        struct Full: Error {}
        var next = 0
        #expect(throws: Full.self) {
            try Pipeline(jobs: jobs).run(
                next: { () -> Int? in
                    next += 1
                    return next
                },
                work: { $0 }, emit: { _ in throw Full() })
        }
        #expect(next < 100)
    }

    @Test func unorderedResultsAllComeOnce() throws {
        let out = Mutex<[Int]>([])
        var next = 0
        try Pipeline(jobs: 4, isOrdered: false).run(
            next: { () -> Int? in
                next += 1
                return next <= 200 ? next : nil
            },
            work: { $0 }, emit: { item in out.withLock { $0.append(item) } })
        #expect(out.withLock { $0.sorted() } == Array(1...200))
    }

    /// A sink that waits must not stop the workers before the window is full, nor let the reader run away.
    @Test func aSlowSinkBoundsWhatIsInTheHouse() throws {
        let read = Mutex(0)
        let most = Mutex(0)
        let given = Mutex(0)
        try Pipeline(jobs: 2).run(
            next: { () -> Int? in
                let number = read.withLock { count in
                    count += 1
                    return count
                }
                let inside = number - given.withLock { $0 }
                most.withLock { $0 = max($0, inside) }
                return number <= 60 ? number : nil
            },
            work: { $0 },
            emit: { _ in
                Thread.sleep(forTimeInterval: 0.001)
                given.withLock { $0 += 1 }
            })
        #expect(given.withLock { $0 } == 60 && most.withLock { $0 } <= 18 && most.withLock { $0 } > 3)
    }

    @Test(arguments: [1, 4])
    func aFailingSourceEndsTheStreamBehindWhatCameBefore(_ jobs: Int) {
        struct Broken: Error {}
        let given = Mutex(0)
        var next = 0
        #expect(throws: Broken.self) {
            try Pipeline(jobs: jobs).run(
                next: { () throws -> Int? in
                    next += 1
                    if next > 20 { throw Broken() }
                    return next
                },
                work: { $0 }, emit: { _ in given.withLock { $0 += 1 } })
        }
        #expect(given.withLock { $0 } == 20)
    }
}
