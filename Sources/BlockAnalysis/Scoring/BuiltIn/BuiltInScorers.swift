/// The scorers that the binary carries, one a lane; `winnow train` makes them anew.
enum BuiltInScorers {}
