/// Between log-odds and chance without `exp` and `log`, which live in a C library whose last digit differs between machines.
public enum Logistic {
    /// 1 / (1 + e^-x) for x in hundredths, by e^x = (e^(x/4096))^4096 with the inner power to the second order.
    public static func chance(hundredths: Int) -> Double {
        let clamped = Double(max(-1200, min(1200, hundredths))) / 100
        var power = 1 + clamped.magnitude / 4096 + clamped.magnitude * clamped.magnitude / (2 * 4096 * 4096)
        for _ in 0..<12 { power *= power }
        return clamped >= 0 ? power / (1 + power) : 1 / (1 + power)
    }

    /// The points at which `chance` first reaches a chance. - Complexity: O(1), by bisection.
    public static func hundredths(chance wanted: Double) -> Int {
        var (low, high) = (-1200, 1200)
        while low < high {
            let middle = (low + high) >> 1
            if chance(hundredths: middle) < wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
