#include "sim/room/play/talk.hpp"

#include <algorithm>

#include "sim/io/config/config.hpp"

namespace dyad::room {
namespace {

/// Place of each meeting's first letter and one behind its last.
struct Stretch {
  std::size_t begin, end;
};

std::optional<Stretch> meeting_in(std::string_view moves, int meeting) {
  std::size_t begin = 0;
  for (int q = 0; q < meeting; ++q) {
    begin = moves.find('.', begin);
    if (begin == std::string_view::npos) return {};
    ++begin;
  }
  return Stretch{begin, std::min(moves.find('.', begin), moves.size())};
}

model::MoveList list_of(std::string_view moves) {
  model::MoveList list(1);
  for (const char letter : moves) {
    if (letter == '.') {
      list.emplace_back();
    } else {
      list.back().emplace_back(static_cast<model::Move>(move_letters.find(letter)));
    }
  }
  return list;
}

/// The default parameters: what the page's conversations have.
model::Parameters usual(std::int64_t seed) {
  return io::parse_configuration("[run]\nseed = " + std::to_string(seed) + "\n", "scenario", {}, {})
      .parameters;
}

}  // namespace

std::optional<model::Move> move_at(std::string_view moves, Place place) {
  const auto meeting = meeting_in(moves, place.meeting);
  if (!meeting) return {};
  const std::size_t at = meeting->begin + static_cast<std::size_t>(place.turn);
  if (at >= meeting->end) return {};
  return static_cast<model::Move>(move_letters.find(moves[at]));
}

std::string with_move(std::string moves, Place place, model::Move move) {
  while (std::count(moves.begin(), moves.end(), '.') < place.meeting) moves += '.';
  return moves + letter_of(move);
}

Talk::Talk(const Scenario& scenario)
    : luck_{scenario.seed}, conversation_(usual(scenario.seed), scenario.setup) {}

std::optional<Place> Talk::next(std::string_view moves) const {
  const model::MoveList given = list_of(moves);
  // Played to its end by the model: a meeting in which more was said than was given goes on.
  const auto made = conversation_.play(luck_, given).moves;
  for (std::size_t q = 0; q < made.size(); ++q) {
    const std::size_t turns = q < given.size() ? given[q].size() : 0;
    if (made[q].size() > turns) return Place{static_cast<int>(q), static_cast<int>(turns)};
  }
  return {};
}

}  // namespace dyad::room
