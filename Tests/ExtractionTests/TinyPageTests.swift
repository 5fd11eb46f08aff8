import Extraction
import Testing

/// Pages of a few lines, as the systems of shops, towns and gardeners make them: what of them is kept, and what is not.
@Suite struct TinyPageTests {
    private func check(_ html: String, keeps: [String], strips: [String] = []) throws {
        let found = try articleText(html)
        for part in keeps { #expect(found.contains(part), "\(part) in \(found)") }
        for part in strips { #expect(!found.contains(part), "\(part) in \(found)") }
    }

    @Test func aTimetableThatIsMostOfThePageStaysWhole() throws {
        try check(
            """
            <html><head><title>Rozkład jazdy linii 7 - MZK Brzeg</title></head><body><div id="top"><a href="/">MZK Brzeg</a>
            <a href="/bilety">Bilety</a></div><div id="main"><h1>Rozkład jazdy linii 7</h1><p>Rozkład obowiązuje od 1 września.</p>
            <table class="rozklad"><thead><tr><th>Przystanek</th><th>Dni robocze</th><th>Soboty</th></tr></thead><tbody><tr><td>Dworzec</td>
            <td>6:10</td><td>7:00</td></tr><tr><td>Rynek</td><td>6:18</td><td>7:08</td></tr><tr><td>Szpital</td><td>6:25</td><td>7:15</td></tr>
            </tbody></table><p>W święta autobus nie kursuje.</p></div><div id="bottom"><p>MZK Brzeg, ul. Polna 2</p></div></body></html>
            """, keeps: ["Dni robocze", "Soboty", "Szpital", "7:15", "W święta"], strips: ["ul. Polna"])
    }

    @Test func headingsOverTablesAndOverSectionsStay() throws {
        try check(
            """
            <html><head><title>Freibad öffnet am 1. Mai</title></head><body><nav><a href="/">Start</a> <a href="/verein">Verein</a></nav>
            <h1>Freibad öffnet am 1. Mai</h1><p>Das Freibad am Lindenweg öffnet in diesem Jahr schon am 1. Mai.</p><h2>Öffnungszeiten</h2>
            <table><tr><td>Montag bis Freitag</td><td>9 bis 19 Uhr</td></tr><tr><td>Samstag, Sonntag</td><td>10 bis 18 Uhr</td></tr></table>
            <p>Bei Gewitter bleibt das Bad geschlossen.</p><footer><a href="/impressum">Impressum</a></footer></body></html>
            """, keeps: ["Öffnungszeiten", "9 bis 19 Uhr"])
        try check(
            """
            <html><head><title>Riparazione biciclette - Ciclofficina Rossi, Parma</title></head><body><div class="navbar">
            <a class="navbar-brand" href="/">Ciclofficina Rossi</a><ul class="nav"><li><a href="/servizi">Servizi</a></li></ul></div>
            <section class="hero"><h1>Riparazione biciclette a Parma</h1><p>Ripariamo ogni tipo di bicicletta, anche elettrica, di solito in un
            giorno.</p></section><section class="services"><h2>I nostri servizi</h2><div class="row"><div class="col"><h3>Revisione completa</h3>
            <p>Controllo di freni, cambio e ruote. Da 45 €.</p></div><div class="col"><h3>Cambio camera d'aria</h3><p>Subito, senza appuntamento.
            12 €.</p></div><div class="col"><h3>Montaggio accessori</h3><p>Portapacchi, seggiolini, luci.</p></div></div></section>
            <footer class="footer"><p>Via Roma 3, Parma - P. IVA 01234567890</p></footer></body></html>
            """, keeps: ["I nostri servizi", "Revisione completa", "12 €."], strips: ["P. IVA"])
    }

    @Test func aListOfThreeIsAList() throws {
        try check(
            """
            <html><head><title>Upcoming walks | Dale Ramblers</title></head><body><header class="p-4 flex"><a href="/" class="font-bold">Dale
            Ramblers</a><a class="ml-4" href="/join">Join us</a></header><main class="container mx-auto"><h1 class="text-2xl">Upcoming walks</h1>
            <p class="text-gray-700">All walks are led by members and start at 10 am unless noted.</p><div class="grid gap-4">
            <div class="rounded shadow p-4"><h2 class="font-semibold"><a href="/w/1">Stoodley Pike circular</a></h2>
            <p class="text-sm">Saturday 7 June, 9 miles. Meet at Hebden Bridge station.</p></div><div class="rounded shadow p-4">
            <h2 class="font-semibold"><a href="/w/2">Rivock Edge</a></h2><p class="text-sm">Sunday 15 June, 6 miles. Meet at the bus station,
            stand C.</p></div><div class="rounded shadow p-4"><h2 class="font-semibold"><a href="/w/3">Canal towpath, easy</a></h2>
            <p class="text-sm">Wednesday 18 June, 4 miles. Dogs welcome.</p></div></div></main><footer class="bg-gray-100 p-6 text-sm">
            <p>Dale Ramblers is a registered charity.</p></footer></body></html>
            """, keeps: ["Stoodley Pike circular", "Rivock Edge", "Canal towpath, easy"], strips: ["registered charity"])
    }

    @Test func aQuestionAndOneAnswerAreAThread() throws {
        try check(
            """
            <html><head><title>Kette springt - Radforum</title></head><body id="phpbb"><div id="page-header"><a href="/">Radforum</a></div>
            <div id="page-body"><h2 class="topic-title"><a href="/t1">Kette springt</a></h2><div class="post" id="p1"><div class="inner">
            <dl class="postprofile"><dt><a href="/u1">Holger</a></dt><dd>Beiträge: 12</dd></dl><div class="postbody"><p class="author">von Holger »
            3. Mai 2024, 10:11</p><div class="content">Hallo, seit gestern springt bei mir die Kette auf den kleinen Ritzeln. Was kann das
            sein?</div></div></div></div><div class="post" id="p2"><div class="inner"><dl class="postprofile"><dt><a href="/u2">Marie</a></dt>
            <dd>Beiträge: 874</dd></dl><div class="postbody"><p class="author">von Marie » 3. Mai 2024, 11:45</p><div class="content">Kassette
            verschlissen. Miss mal die Kette nach.</div></div></div></div></div><div id="page-footer">Powered by phpBB</div></body></html>
            """, keeps: ["Kassette verschlissen."], strips: ["Beiträge: 874", "phpBB"])
    }

    @Test func aLineMayLeadIntoAGallery() throws {
        try check(
            """
            <html><head><title>In pictures: the tractor parade - Fenland Echo</title></head><body><header class="masthead"><a href="/">Fenland
            Echo</a></header><main class="gallery-page"><h1>In pictures: the tractor parade</h1><p class="standfirst">Forty tractors drove through
            Ely on Sunday.</p><figure class="slide"><img src="1.jpg" alt=""><figcaption>The oldest tractor was built in 1938.</figcaption></figure>
            <figure class="slide"><img src="2.jpg" alt=""><figcaption>Children waved from the cathedral green.</figcaption></figure>
            <figure class="slide"><img src="3.jpg" alt=""><figcaption>Rain stopped play at four.</figcaption></figure></main>
            <footer class="site-footer"><a href="/about">About us</a></footer></body></html>
            """, keeps: ["Forty tractors", "built in 1938", "cathedral green", "stopped play"])
    }

    @Test func pricesInOtherCurrenciesArePrices() throws {
        try check(
            """
            <html><head><title>手工陶杯 - 山石陶坊</title></head><body><div class="nav"><a href="/">首页</a><a href="/all">全部商品</a></div>
            <div class="goods"><h1 class="goods-name">手工陶杯</h1><div class="goods-price">¥68.00</div><div class="goods-btn"><button>加入购物车</button>
            </div><div class="goods-desc"><p>杯身由师傅手工拉坯，每只略有不同。</p><p>容量约二百毫升，可放入微波炉。</p></div></div>
            <div class="foot">版权所有 © 山石陶坊</div></body></html>
            """, keeps: ["¥68.00", "容量约二百毫升"], strips: ["加入购物车"])
    }

    @Test func aCommandBehindALineWithAColonIsOfTheText() throws {
        try check(
            """
            <html><head><title>Tail a file in Go | notes</title></head><body><header class="site"><a href="/">notes</a></header><article>
            <h1>Tail a file in Go</h1><p>Sometimes you need the last lines of a log.</p><div class="highlight"><pre><code>func main() {
                f, _ := os.Open("x.log")
            }</code></pre></div><p>Run it:</p><div class="highlight"><pre><code>$ go run .</code></pre></div><p>That's all.</p></article>
            <footer><p>Built with Hugo</p></footer></body></html>
            """, keeps: ["Run it:", "$ go run ."], strips: ["Hugo"])
    }

    @Test func aSentenceOfANamedElementStandsWithItsFamily() throws {
        try check(
            """
            <html><head><title>Kartoffelpuffer wie bei Oma | Topfgucker</title></head><body><header class="page-header">
            <a class="page-header__logo" href="/">Topfgucker</a></header><main class="recipe"><h1 class="recipe__title">Kartoffelpuffer wie bei
            Oma</h1><p class="recipe__intro">Außen knusprig, innen weich.</p><ol class="recipe__steps"><li class="recipe__step">Kartoffeln reiben
            und gut ausdrücken.</li><li class="recipe__step">In heißem Fett goldbraun backen.</li></ol><p class="recipe__tip">Dazu passt
            Apfelmus.</p><p class="recipe__author">Karin kocht seit dreißig Jahren.</p></main><footer class="page-footer">
            <a class="page-footer__link" href="/impressum">Impressum</a></footer></body></html>
            """, keeps: ["Dazu passt Apfelmus."], strips: ["Karin kocht"])
    }

    @Test(arguments: [
        """
        <div id="comments"><h2>2 thoughts on “Back in the garden”</h2><ol><li class="comment"><b>Pat</b><p>Lucky you, ours is still under water, \
        and it will be until May.</p></li><li class="comment"><b>Mo</b><p>Which variety do you grow? I had good luck with Aquadulce.</p></li></ol></div>
        """,
        """
        <div id="commentaires"><h2>1 commentaire</h2><div class="commentaire"><p class="auteur">Par Jeanne, le 1 juin 2024</p><p>Lucky you, ours is \
        still under water!</p></div></div>
        """,
    ])
    func commentsBelowAVeryShortTextAreNone(_ comments: String) throws {
        try check(
            """
            <html><head><title>Back in the garden – Muddy Boots</title></head><body><div id="head"><a href="/">Muddy Boots</a></div>
            <article><h1>Back in the garden</h1><div class="text"><p>Finally dry enough to dig.</p><p>Put in two rows of broad beans today.</p></div>
            </article>\(comments)</body></html>
            """, keeps: ["dry enough to dig", "broad beans"], strips: ["Lucky you", "Aquadulce", "Jeanne"])
    }

    @Test func aShortTextBesideAnEmptyTreeIsRead() throws {
        let texts = #"["The clock tower in the square runs again after a year.","A smith from Boston made a new spring."]"#
        try check(
            "<title>Clock</title><body><div id=root></div><script type=\"application/json\">{\"story\":{\"text\":\(texts)}}</script></body>",
            keeps: ["runs again after a year."])
    }
}
