import Foundation

public enum PeakMemory {
    /// The most memory that this process has had resident.
    public static var megabytes: Double {
        var usage = rusage()
        // RUSAGE_SELF, which Glibc imports under another type.
        getrusage(0, &usage)
        // Kilobytes on Linux.
        return Double(usage.ru_maxrss) / 1024
    }
}
