// The conversation of a round, as far as a server must know it: whose turn comes next after given
// moves. It is played by the model itself, so that the server and each screen agree on where a
// meeting ends.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sim/model/conversation.hpp"
#include "sim/room/play/scenarios.hpp"

namespace dyad::room {

/// A turn of a meeting, both from 0.
struct Place {
  int meeting = 0, turn = 0;
  friend bool operator==(const Place&, const Place&) = default;
};

/// Moves as in the page's links: one letter a move, a point between meetings.
inline constexpr std::string_view move_letters = "aotrspuc";  // in the order of model::Move
static_assert(move_letters.size() == model::move_count);

constexpr char letter_of(model::Move move) { return move_letters[model::index_of(move)]; }

/// The move that stands in the place, or nothing.
std::optional<model::Move> move_at(std::string_view moves, Place place);

/// The moves with one more: `place` is the next one after `moves`.
std::string with_move(std::string moves, Place place, model::Move move);

class Talk {
 public:
  explicit Talk(const Scenario& scenario);

  /// Where the next move belongs; nothing when all meetings are over. `moves` are in order.
  std::optional<Place> next(std::string_view moves) const;

 private:
  model::Luck luck_;
  model::Conversation conversation_;
};

}  // namespace dyad::room
