import Conversations
import Foundation

/// The sentences of import reports in Chinese; one that is not here is shown as it is.
enum ImportSentences {
    /// The report with the messages and remedies of its problems in Chinese.
    static func inChinese(_ report: JSONValue) -> JSONValue {
        guard case .object(var members) = report, case .array(let problems) = members["problems"] else { return report }
        members["problems"] = .array(
            problems.map { problem in
                guard case .object(var fields) = problem else { return problem }
                for name in ["message", "remedy"] {
                    if let sentence = fields[name]?.string { fields[name] = .string(chinese(for: sentence)) }
                }
                return .object(fields)
            })
        return .object(members)
    }

    static func chinese(for sentence: String) -> String {
        for (english, chinese) in table {
            guard let values = values(of: english, in: sentence) else { continue }
            return values.reduce(chinese) { text, value in
                text.range(of: "*").map { text.replacingCharacters(in: $0, with: value) } ?? text
            }
        }
        return sentence
    }

    /// What stands in a sentence where its pattern has `*`; nil when it is another sentence.
    private static func values(of pattern: String, in sentence: String) -> [String]? {
        let parts = pattern.components(separatedBy: "*")
        guard parts.count > 1 else { return pattern == sentence ? [] : nil }
        guard sentence.hasPrefix(parts[0]) else { return nil }
        var rest = sentence.dropFirst(parts[0].count)
        var values: [String] = []
        for part in parts.dropFirst() {
            if part.isEmpty {
                values.append(String(rest))
                rest = ""
            } else {
                guard let range = rest.range(of: part) else { return nil }
                values.append(String(rest[..<range.lowerBound]))
                rest = rest[range.upperBound...]
            }
        }
        return rest.isEmpty ? values : nil
    }

    private static let table = [
        ("the file is of no kind that is read", "不支持这种文件"),
        ("save it as .md, .txt, .html, .pdf, .docx, .csv or .tsv", "请另存为 .md、.txt、.html、.pdf、.docx、.csv 或 .tsv"),
        ("the file cannot be read", "文件无法读取"), ("check its permissions", "请检查文件权限"),
        ("the file is larger than * MB", "文件超过 * MB"), ("divide it", "请拆分"),
        ("the text is not UTF-8", "文本不是 UTF-8 编码"), ("save the file as UTF-8", "请把文件存为 UTF-8"),
        ("the text is in *, and was converted", "文本是 * 编码，已转换"),
        ("the article has no text", "文章没有正文"),
        ("write what customers should read, or remove the file", "请写下客户应读到的内容，或删除这个文件"),
        ("the front matter is not closed", "文件头没有结束"), ("end it with a line of ---", "请用一行 --- 结束"),
        ("unknown key '*'", "不认识的键“*”"), ("the key '*' is given twice", "键“*”写了两次"),
        ("did you mean '*'?", "是不是想写“*”？"), ("'*' is no day", "“*”不是日期"),
        ("write it as 2026-01-31", "请写成 2026-01-31"),
        ("the article ends on *, before it begins on *", "文章的截止日 * 早于起始日 *"),
        ("correct one of the days", "请改正其中一个日期"),
        ("the language '*' is not spoken here", "不支持语言“*”"), ("write zh or en", "请写 zh 或 en"),
        ("the article is in another language than zh and en", "文章既不是中文也不是英文"),
        (
            "translate it, or write 'language: en' above it if it is English",
            "请翻译；如果是英文，请在文首注明 language: en"
        ),
        ("this is not valid YAML: *", "YAML 有误：*"),
        ("check indentation, quotes and colons near this line", "请检查这一行附近的缩进、引号和冒号"),
        ("the table is empty", "表格是空的"), ("begin with a line of column names", "第一行请写列名"),
        ("the column '*' is not read", "没有读取列“*”"), ("there is no column '*'", "缺少列“*”"),
        ("the columns are: *", "现有的列：*"), ("known are: *", "可用的有：*"), ("the question is empty", "问题是空的"),
        ("the answer is empty", "答案是空的"),
        ("fill it in, or remove the row", "请补上，或删除这一行"),
        ("the question is already in line *", "第 * 行已经有这个问题"), ("keep one of the rows", "请只保留一行"),
        ("the row has * fields, the header *", "这一行有 * 列，表头有 * 列"),
        ("put a field that contains a comma in quotes", "含逗号的内容请加引号"),
        ("a quoted field is not closed", "引号没有成对"),
        ("another article has the title '*': *", "另一篇文章也叫“*”：*"),
        ("rename one, or make one of the two", "请改名，或合并成一篇"),
        ("another file has the article '*' already", "另一个文件已有文章“*”"), ("rename one of the files", "请给其中一个文件改名"),
        ("the article '*' is already in *", "文章“*”已经在 * 里"),
        ("rename one of the files, or remove one of the questions", "请给其中一个文件改名，或删去一个问题"),
        ("the document is damaged: *", "文档已损坏：*"), ("the PDF is damaged", "PDF 已损坏"),
        ("what could be read is; save it anew from its program", "能读的部分已读取；请用原来的程序重新保存"),
        ("save it anew from the program that made it", "请用原来的程序重新保存"),
        ("the document is encrypted", "文档有密码"), ("save it without a password", "请去掉密码再保存"),
        ("the document has no text", "文档没有文字"),
        ("the document has no text on its * pages: they are pictures", "文档的 * 页都没有文字，全是图片"),
        ("recognise its text first, with ocrmypdf say", "请先识别文字，例如用 ocrmypdf"),
        ("* of * pages have no text", "*/* 页没有文字"), ("pictures of text need ocrmypdf first", "图片里的文字要先用 ocrmypdf 识别"),
        ("the PDF has * pages, and the first * are read", "PDF 有 * 页，只读了前 * 页"),
        ("the document is larger than * MB once unpacked", "文档解压后超过 * MB"),
        ("the document took longer than * seconds to read", "文档读了 * 秒还没读完"),
        ("there is no program to read it: the package * is missing", "缺少读取它的程序：软件包 *"),
        ("run Scripts/setup, or apt-get install *", "请运行 Scripts/setup，或 apt-get install *"),
        ("what follows is not read", "其余部分没有读取"),
    ]
}
