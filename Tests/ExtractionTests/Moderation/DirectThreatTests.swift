import RuleModel
import Testing
import TextModeration

/// A threat to somebody's face waits for a person; one that is quoted, told, played or joked does not.
@Suite struct DirectThreatTests {
    @Test(arguments: [
        "убью тебя", "Я тебя убью", "Мы вас зарежем ночью", "I will kill you", "We're going to shoot you and your kids",
        "Прийду і вб'ю тебе",
        "Zabiję cię", "Ще те убия", "Убићу те", "Ich bringe dich um", "Te voy a matar", "Je vais te tuer", "Ti ammazzo", "Seni öldüreceğim",
    ])
    func aDirectThreatIsHeld(_ text: String) { #expect(Moderating.text(text).moderation.action >= .hold) }

    @Test(arguments: [
        "«Я тебя убью», — сказала мама, увидев разбитую вазу, и рассмеялась.", "Убью тебя за пирожок!",
        "В шахматах я тебя убью за десять ходов.",
        "Он кричал: убью тебя, рассказали в полиции.", "Если не придёшь на день рождения, я тебя убью)))", "Мама тебя убьёт.",
        "Я тебя не убью.", "I'll kill you if you eat my last cookie lol", "I'm going to shoot you an email.", "W filmie mówi: zabiję cię",
    ])
    func whatIsNoThreatIsNotHeld(_ text: String) { #expect(Moderating.text(text).moderation.action < .hold) }

    /// Death as the price of speaking to the police, whose name makes news of other sentences.
    @Test(arguments: [
        "Если пойдёшь в полицию, умрёшь", "If you go to the police, you die", "Wenn du zur Polizei gehst, stirbst du",
        "Si tu parles à la police, tu es mort", "Si vas a la policía, te mueres", "Jak pójdziesz na policję, zginiesz",
        "Якщо підеш у поліцію — помреш", "Polise gidersen ölürsün", "Pay me or I send your nudes to all your contacts",
    ])
    func deathForSpeakingIsHeld(_ text: String) {
        #expect(Moderating.text(text).moderation.action >= .hold)
    }

    @Test(arguments: [
        "Если умрёшь в игре, начнёшь заново", "Wenn du zu viel rauchst, stirbst du früher, sagt der Arzt",
        "Er drohte: „Wenn du zur Polizei gehst, stirbst du.“", "Police warn: pay or we post your photos, scammers write",
        "Мэра надо повесить на доску почёта", "Wir zünden Kerzen an",
    ])
    func whatIsToldOrPlayedIsNotHeld(_ text: String) {
        #expect(Moderating.text(text).moderation.action < .hold)
    }
}
