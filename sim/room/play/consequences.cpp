#include "sim/room/play/consequences.hpp"

#include <algorithm>

namespace dyad::room {
namespace {

/// The moves with the most votes, in the order of moves.
std::vector<model::Move> leading(const Room& room) {
  const auto votes = votes_of(room);
  const int most = *std::max_element(votes.begin(), votes.end());
  std::vector<model::Move> moves;
  for (std::size_t m = 0; m < votes.size() && most > 0; ++m) {
    if (votes.at(m) == most) moves.push_back(static_cast<model::Move>(m));
  }
  return moves;
}

std::vector<Event> closed_vote(const Room& room, const Command& command) {
  const auto& next = room.together().next;
  const bool another = (command.round && *command.round != room.round()) ||
                       (command.place && next && *command.place != *next);
  if (another) return {};  // closed before; this request came again
  const Place place = next.value_or(Place{});
  if (room.mode() != Mode::together || room.phase() != Phase::playing || !next) {
    return {Tied{room.round(), place, {}}};  // the room says why not
  }
  const std::vector<model::Move> moves = leading(room);
  if (moves.empty()) {
    throw Refusal(Because::untimely, "close_vote", "nobody has voted", "there is nothing to play",
                  "wait for the first vote");
  }
  if (moves.size() == 1 || !room.together().tie.empty()) {
    return {Played{room.round(), place, moves.front()}};
  }
  return {Tied{room.round(), place, moves}};
}

Paired drawn_pairs(const Room& room, const Chance& chance) {
  std::vector<std::string> order;
  for (const auto& [alias, person] : room.people()) {
    if (!person.gone) order.push_back(alias);
  }
  for (std::size_t i = order.size(); i > 1; --i) {
    std::swap(order[i - 1], order[chance(static_cast<std::uint32_t>(i))]);
  }
  Paired paired{room.round(), {}};
  for (std::size_t i = 0; i < order.size(); i += 2) {
    paired.pairs.push_back({order[i], i + 1 < order.size() ? order[i + 1] : ""});
  }
  return paired;
}

/// The other one of the pair sells alone from now on.
void part(const Room& room, const std::string& alias, std::vector<Event>& events) {
  const Person* person = room.person(alias);
  if (room.mode() != Mode::pairs || !person || person->partner.empty()) return;
  events.emplace_back(Paired{room.round(), {{person->partner, ""}}});
}

}  // namespace

std::vector<Event> leaving(const Room& room, const std::string& alias) {
  std::vector<Event> events{Left{alias}};
  part(room, alias, events);
  return events;
}

std::vector<Event> consequences(const Room& room, const Command& command, const Chance& chance) {
  if (command.order == Order::close_vote) return closed_vote(room, command);
  if (command.order == Order::start && room.mode() == Mode::pairs && room.phase() == Phase::lobby) {
    return {command, drawn_pairs(room, chance)};
  }
  std::vector<Event> events{command};
  if (command.order == Order::throw_out) part(room, command.alias, events);
  return events;
}

std::vector<Event> late_pair(const Room& room, const std::string& alias) {
  const bool plays = room.phase() == Phase::playing || room.phase() == Phase::paused;
  const Person* newcomer = room.person(alias);
  if (room.mode() != Mode::pairs || !plays || !newcomer || newcomer->role) return {};
  for (const auto& [name, person] : room.people()) {
    if (!person.gone && person.role == Role::seller && person.partner.empty()) {
      return {Paired{room.round(), {{name, alias}}}};
    }
  }
  return {Paired{room.round(), {{alias, ""}}}};
}

}  // namespace dyad::room
