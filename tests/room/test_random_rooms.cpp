// Whatever is asked of a room, it stays a room; and its events make the same room again.
#include <catch2/catch.hpp>

#include "tests/room/fixtures.hpp"

using namespace dyad;
using namespace dyad::test;

namespace {

class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed) {}
  std::uint32_t operator()(std::uint32_t below) {
    state_ = state_ * 1664525 + 1013904223;
    return (state_ >> 8U) % below;
  }

 private:
  std::uint32_t state_;
};

std::string somebody(Dice& dice) { return "P" + std::to_string(dice(12)); }

Place somewhere(Dice& dice, const Room& room, const std::string& alias) {
  const Person* person = room.person(alias);
  const auto next = room.mode() == Mode::together ? room.together().next
                    : person                      ? person->next
                                                  : std::nullopt;
  // Mostly where it fits.
  if (next && dice(5) > 0) return *next;
  return {static_cast<int>(dice(4)), static_cast<int>(dice(14))};
}

Command any_command(Dice& dice) {
  Command command = order(static_cast<Order>(dice(order_names.size())));
  command.scenario = dice(4) == 0 ? "nothing" : scenarios()[dice(4)].name;
  command.mode = static_cast<Mode>(dice(4));
  command.alias = somebody(dice);
  command.language = static_cast<Language>(dice(2));
  command.keep = dice(2) == 0;
  // A room that is always begun anew plays little.
  const bool again = command.order == Order::again || command.order == Order::scenario ||
                     command.order == Order::mode;
  if (again && dice(4) > 0) command.order = Order::start;
  return command;
}

std::vector<Event> anything(Dice& dice, const Room& room) {
  const std::string alias = somebody(dice);
  const int round = dice(20) == 0 ? room.round() + 1 : room.round();
  const auto move = static_cast<Move>(dice(8));
  switch (dice(10)) {
    case 0:
      return {joined(alias)};
    case 1:
      return leaving(room, dice(3) == 0 ? alias : "nobody");
    case 2:
      return late_pair(room, alias);
    case 3:
      return {Guessed{alias, round, static_cast<Guess>(dice(3))}};
    case 4:
    case 5:
      return {Voted{alias, round, somewhere(dice, room, alias), move}};
    case 6:
      return consequences(room, any_command(dice),
                          [&](std::uint32_t below) { return dice(below); });
    default:
      return {Moved{alias, round, somewhere(dice, room, alias), move}};
  }
}

void demand_sense(const Room& room) {
  int seated = 0;
  for (const auto& [alias, person] : room.people()) {
    seated += person.gone ? 0 : 1;
    REQUIRE(room.used(alias));
    REQUIRE((person.gone ? nullptr : &person) == room.seated(person.seat));
    if (person.role == Role::customer && !person.gone && !person.partner.empty()) {
      const Person* seller = room.person(person.partner);
      REQUIRE(seller);
      REQUIRE(seller->role == Role::seller);
    }
    if (room.phase() == Phase::lobby) REQUIRE(person.moves.empty());
  }
  REQUIRE(room.seats_taken() == seated);
  REQUIRE(seated <= room.max_people());
}

}  // namespace

TEST_CASE("whatever comes, a room keeps its sense, and its events give it again") {
  int refused = 0, happened = 0;
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    Dice dice(seed);
    Room room(setup(static_cast<Mode>(seed % 4))), again(setup(static_cast<Mode>(seed % 4)));
    for (int step = 0; step < 300; ++step) {
      try {
        for (const Event& event : anything(dice, room)) {
          const bool changed = room.apply(event);
          if (!changed) continue;
          REQUIRE(again.apply(event));
          ++happened;
        }
      } catch (const Refusal&) {
        REQUIRE(seen(room) == seen(again));
        ++refused;
        continue;
      }
      demand_sense(room);
    }
    CHECK(seen(room) == seen(again));
  }
  CHECK(refused > 1000);
  CHECK(happened > 1000);
}
