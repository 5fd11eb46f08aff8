internal import TextPrimitives

/// Labels of Chinese, Japanese and Korean by-lines, which say all that somebody did: "文・写真／", "取材・執筆：", "글·사진=".
enum BylineLabel {
    private static let writing: Set<Substring> = [
        "文", "取材", "執筆", "撰文", "記者", "记者", "聞き手", "作者", "著者", "筆者", "采写", "采访", "採訪", "撰稿", "文字", "ライター", "インタビュー", "글", "취재", "기자", "작가",
    ]
    private static let others: Set<Substring> = [
        "写真", "撮影", "構成", "編集", "企画", "イラスト", "动画", "摄影", "攝影", "图", "圖", "图片", "编辑", "編輯", "整理", "사진", "그림", "영상", "편집",
    ]
    private static let longest = 16

    /// What stands behind such a label; nil where none begins the text, or where it names nobody who wrote.
    /// - Complexity: O(1).
    static func after(_ text: Substring) -> Substring? {
        // All of these words begin with a sign of three bytes.
        guard let lead = text.utf8.first, lead >= 0xE3, lead < 0xEE else { return nil }
        let scalars = text.unicodeScalars
        let reach = scalars.index(scalars.startIndex, offsetBy: longest, limitedBy: scalars.endIndex) ?? scalars.endIndex
        guard let mark = scalars[..<reach].firstIndex(where: { "：:／/＝=｜|丨".unicodeScalars.contains($0) }) else { return nil }
        let words = text[..<mark].split { "・·ㆍ、と& ".contains($0) }
        guard words.contains(where: writing.contains), words.allSatisfy({ writing.contains($0) || others.contains($0) }) else { return nil }
        let rest = text[scalars.index(after: mark)...].trimmed(of: " :：\u{3000}")
        return rest.isEmpty ? nil : Substring(rest)
    }

    /// "（山田花子）", "…という。【佐藤由美】", as texts of Japanese newspapers end: the name alone, or behind a sentence.
    static func closing(_ text: String) -> String? {
        guard let last = text.unicodeScalars.last, last == "）" || last == "】",
            let open = text.unicodeScalars.lastIndex(of: last == "）" ? "（" : "【")
        else { return nil }
        let before = text[..<open].trimmed
        guard before.isEmpty || before.hasSuffix("。") || before.hasSuffix("」") else { return nil }
        let name = text[open...].dropFirst().dropLast()
        let scalars = name.unicodeScalars
        // A given name may be written in kana.
        return (3...6).contains(scalars.count) && scalars.prefix(2).allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
            && scalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) || (0x3041...0x30FA).contains($0.value) }
            && (scalars.count <= 5) && !["社", "局", "部", "完", "月", "日", "時", "く", "照", "称", "略"].contains(where: name.hasSuffix)
            ? String(name) : nil
    }

    /// "2023年7月8日 12:30 【佐藤由美】": the name that the last brackets of a line hold.
    static func bracketed(_ line: String) -> String? {
        guard line.utf8.count <= 120, line.hasSuffix("】"), let open = line.unicodeScalars.lastIndex(of: "【") else { return nil }
        let name = line[open...].dropFirst().dropLast()
        let isName = name.unicodeScalars.split { "、・ \u{3000}".unicodeScalars.contains($0) }.allSatisfy { part in
            (1...5).contains(part.count) && part.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
        }
        return isName && (3...16).contains(name.unicodeScalars.count) ? String(name) : nil
    }
}
