/// Whether two numbers agree to one part in a thousand million.
func agree(_ found: Double, _ expected: Double) -> Bool {
    abs(found - expected) <= 1e-9 * max(abs(expected), 1e-300)
}
