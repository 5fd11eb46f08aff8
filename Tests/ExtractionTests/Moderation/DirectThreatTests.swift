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
}
