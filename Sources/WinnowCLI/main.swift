import ByteIO
import Evaluation
import BlockAnalysis
let arguments = Array(CommandLine.arguments.dropFirst())
let sets = try arguments.dropFirst(2).map { try GoldSetLoader.load($0) }
var trainer = try Trainer(lane: Lane(rawValue: arguments[0])!, sets: sets) { print($0) }
let pair = trainer.train()
try Files.write(Array(pair.first.text.utf8), to: arguments[1] + ".1")
try Files.write(Array(pair.second.text.utf8), to: arguments[1] + ".2")
