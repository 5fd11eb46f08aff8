/// The scorers that the binary carries, one a form of pages; `winnow train` makes them anew.
enum BuiltInScorers {}
