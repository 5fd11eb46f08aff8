/// The score cards that the binary carries, one pair a lane; `winnow train` makes them anew.
enum BuiltInCards {}
