import Testing

@testable import Extraction

@Suite struct CodeFormatTests {
    private static let script = """
        (function ($, window) {
          'use strict';
          // Opens the menu and closes the others.
          var menu = $('.menu'), open = null;
          function toggle(item) {
            if (open && open !== item) { open.removeClass('is-open'); }
            item.toggleClass('is-open');
            open = item.hasClass('is-open') ? item : null;
          }
          menu.on('click', function (event) { event.preventDefault(); toggle($(event.target)); });
          window.menu = { toggle: toggle, version: '1.0' };
        })(jQuery, window);
        """
    private static let style = """
        @import url("base.css");
        /* The article's own letters; they are not for the menu. */
        body, .article p { margin: 0 auto; font: 16px/1.5 "PT Serif", serif; color: #333 }
        .menu > li:hover { background: #eee; display: inline-block; }
        @media (max-width: 600px) { .menu { display: none; } .article { padding: 0 12px; } }
        """
    private static let program = """
        #include <stdio.h>

        // Prints the height of the water.
        static double height(const char *port, int hour) {
            double sum = read_gauge(port, hour);
            if (sum < 0) {
                report("the gauge is broken", port);
                return 0;
            }
            return adjusted(sum, hour);
        }

        int main(void) {
            printf("%f", height("Carrick", 12));
            return 0;
        }
        """
    private static let data =
        String(repeating: "TG9yZW0gaXBzdW0gZG9sb3Igc2l0IGFtZXQsIGNvbnNlY3RldHVyIGFkaXBp\n", count: 5) + "c2NpbmcgZWxpdA==\n"

    @Test(arguments: [
        (script, "source code"), (style, "style sheet"), (style.replacing("\n", with: ""), "style sheet"), (data, "Base64 data"),
        (program, "source code"),
    ])
    func codeIsNamed(_ text: String, _ format: String) { #expect(FileFormat.textual(Array(text.utf8)) == format) }

    private static let manual = """
        How to open a menu

        First find the menu: write $('.menu') and keep what it gives (see above). Then say menu.on('click', function (event) { toggle(event); });
        and the menu opens when somebody clicks. The function takes one argument; what it returns is not used.

        Close the others before: if (open) { open.removeClass('is-open'); } is enough. {Braces} (and parentheses) are needed; spaces are not.
        """

    private static let example = """
        To list the ports, say this:

        {
            "ports": [
                { "name": "Carrick", "height": 3, "open": true },
                { "name": "Larne", "height": 2, "open": false },
                { "name": "Whitmore", "height": 4, "open": true }
            ],
            "next": { "page": 2, "size": 3 }
        }
        """

    @Test(arguments: [
        manual, example, String(repeating: "Цена; количество; сумма = 10; 20; 200\n", count: 12), String(repeating: "AAAA", count: 100),
        String(repeating: "{{Книга|автор=Иванов (сост.)|год=1999}} [[Город|города]] {{nobr|1 км}} стоит на реке.\n", count: 6),
        "Warning: mysql_connect() in /var/www/a.php on line 3\n<html><body><script>" + script + "</script><p>Text.</p>",
        "Let x = f(y); if (x > 0) { … }: so begins the book.",
    ])
    func proseWithSignsIsNoCode(_ text: String) { #expect(FileFormat.textual(Array(text.utf8)) == nil) }
}
