import ArgumentParser
import PageTree

/// The form of one page as it is asked for: `auto` leaves it to the bytes.
struct FormOption: ExpressibleByArgument, Equatable {
    let form: PageForm?

    static let auto = FormOption(form: nil)

    private init(form: PageForm?) { self.form = form }

    init?(argument: String) {
        guard Self.allValueStrings.contains(argument) else { return nil }
        form = PageForm(rawValue: argument)
    }

    static let allValueStrings = ["auto"] + PageForm.allCases.map(\.rawValue)
    var defaultValueDescription: String { form?.rawValue ?? "auto" }
}
