// What happens in a room. A room is what its events made of it: the same events give the same room,
// so a record of them is enough to take it up again.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "sim/model/moves.hpp"
#include "sim/room/play/talk.hpp"
#include "sim/room/play/vocabulary.hpp"

namespace dyad::room {

/// Somebody has a seat. `seat` is the digest of the secret by which their browser is known.
struct Joined {
  std::string alias, seat;
  bool consent = false;
};

/// The seat is free again; what was sent stays in the round.
struct Left {
  std::string alias;
};

struct Moved {
  std::string alias;
  int round = 0;
  Place place;
  model::Move move{};
};

struct Voted {
  std::string alias;
  int round = 0;
  Place place;
  model::Move move{};
};

struct Guessed {
  std::string alias;
  int round = 0;
  Guess guess{};
};

/// The move that the room's votes made.
struct Played {
  int round = 0;
  Place place;
  model::Move move{};
};

/// The vote was closed with a tie, and goes on.
struct Tied {
  int round = 0;
  Place place;
  std::vector<model::Move> moves;
};

/// Empty: nobody, or somebody of whom nothing is kept.
struct Pair {
  std::string seller, customer;
};

struct Paired {
  int round = 0;
  std::vector<Pair> pairs;
};

/// A browser with the facilitator's key. `facilitator` is the digest of the secret it got.
struct Admitted {
  std::string facilitator;
};

enum class Order {
  start,
  pause,
  resume,
  close_vote,
  lock,
  reveal,
  again,
  scenario,
  mode,
  throw_out,
  language,
  keep
};
inline constexpr std::array<std::string_view, 12> order_names{
    "start", "pause",    "resume", "close_vote", "lock",     "reveal",
    "again", "scenario", "mode",   "throw_out",  "language", "keep"};

/// What the facilitator asks for. Only what the order needs is looked at.
struct Command {
  Order order{};
  std::string scenario, alias;
  Mode mode{};
  Language language{};
  bool keep = false;
  /// close_vote: the vote that is meant; none: the one that is open.
  std::optional<int> round;
  std::optional<Place> place;
};

using Event =
    std::variant<Joined, Left, Moved, Voted, Guessed, Played, Tied, Paired, Admitted, Command>;

}  // namespace dyad::room
