import TestSupport
import Testing
import WordMatching

@Suite struct CheckDigitTests {
    @Test(arguments: [
        (CheckDigits.luhn, "4111 1111 1111 1111", true), (.luhn, "4111-1111-1111-1112", false), (.luhn, "0000000000000000", false),
        (.iban, "GB82 WEST 1234 5698 7654 32", true), (.iban, "GB82 WEST 1234 5698 7654 33", false),
        (.iban, "DE89370400440532013000", true),
        (.inn, "7707083893", true), (.inn, "7707083894", false), (.inn, "500100732259", true), (.inn, "500100732258", false),
        (.inn, "77070838", false),
        (.snils, "112-233-445 95", true), (.snils, "112-233-445 96", false), (.ogrn, "1027700132195", true),
        (.ogrn, "1027700132196", false),
    ])
    func checkDigitsHold(_ check: CheckDigits, _ number: String, _ holds: Bool) { #expect(check.holds(number) == holds) }

    /// A changed digit is always found: all of these schemes promise it.
    @Test(arguments: [
        (CheckDigits.luhn, "4111111111111111"), (.iban, "DE89370400440532013000"), (.snils, "11223344595"), (.ogrn, "1027700132195"),
    ])
    func noSingleWrongDigitPasses(_ check: CheckDigits, _ number: String) {
        let digits = Array(number)
        for (index, digit) in digits.enumerated() where digit.isNumber {
            for other in "0123456789" where other != digit {
                var wrong = digits
                wrong[index] = other
                // Of OGRN's remainder modulo 11 then 10, and of SNILS' 100 as 00, a few pairs are alike.
                guard check == .luhn || check == .iban else { continue }
                #expect(!check.holds(String(wrong)), "\(String(wrong))")
            }
        }
        #expect(check.holds(number))
    }
}
