/// The fields that are found by candidates. The raw value is the name in records, in audits and on the command line.
public enum Field: String, Sendable, CaseIterable {
    case title, subtitle, authors, published, modified, section, tags, language, direction, site, image, description
    case canonical, pageType = "page_type", license, credits
}
