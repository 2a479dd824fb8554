/// Words by which a message asks something, or says more than a name.
enum QuestionWords {
    /// - Parameter text: Folded.
    static func areIn(_ text: String) -> Bool {
        chinese.contains { text.contains($0) } || text.split { !$0.isLetter }.contains { english.contains(String($0)) }
    }

    private static let chinese = ["?", "怎", "如何", "几", "多", "什么", "哪", "谁", "吗", "能", "可以", "是否", "要", "不"]
    private static let english: Set<String> = [
        "how", "what", "when", "where", "why", "who", "which", "can", "could", "do", "does", "did", "is", "are", "will",
        "would", "should", "may", "if", "not", "don", "t",
    ]
}
