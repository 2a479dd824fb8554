import Foundation

/// How much more work a larger input makes, whatever the machine and whoever else uses it.
public enum GrowthOfWork {
    /// Between the 4 of work in proportion to the size and the 16 of its square.
    public static let bound = 9.0

    /// The processor time of this thread on `size` over that on a quarter of it: about 4 where work is in proportion to the size.
    ///
    /// The least of three rounds counts, since others can only add to a round; less than a tenth of a millisecond is rounded up to it.
    public static func overQuarter(of size: Int, _ work: (_ size: Int) throws -> Void) rethrows -> Double {
        func least(_ size: Int) throws -> Double {
            var least = Double.infinity
            for _ in 0..<3 {
                let start = processorSeconds()
                try work(size)
                least = min(least, processorSeconds() - start)
            }
            return max(1e-4, least)
        }
        let quarter = try least(size / 4)
        return try least(size) / quarter
    }

    private static func processorSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
