// The draws of a meeting (docs/odd.md, 9): whose they are, and that each is its own.
#include <set>

#include "sim/model/kernel/draws.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

constexpr int turns = 40;

Drawer<float> drawer_for(std::uint32_t salesperson, std::uint32_t replicate = 0) {
  return {salesperson, replicate, SeedKey(7)};
}

/// Everything a meeting draws: readiness first, then member, move and engagement of each turn.
template <int capacity>
std::vector<float> meeting_of(const Drawer<float>& drawer, std::uint32_t when) {
  MeetingDraws<float, capacity> draw(drawer, when);
  std::vector<float> all{draw.readiness()};
  for (int turn = 0; turn < turns; ++turn) {
    const TurnDraws<float> u = draw(turn);
    if (capacity > 1) all.push_back(u.member);
    all.push_back(u.move), all.push_back(u.engagement);
  }
  return all;
}

}  // namespace

TEST_CASE("no two draws of a meeting are one") {
  const auto one = meeting_of<1>(drawer_for(3), week_word(5, 1));
  CHECK(std::set(one.begin(), one.end()).size() == 1 + 2 * turns);
  const auto group = meeting_of<max_members>(drawer_for(3), week_word(5, 1));
  CHECK(std::set(group.begin(), group.end()).size() == 1 + 3 * turns);
}

TEST_CASE("who picks a member out of a group has the same luck otherwise") {
  const auto drawer = drawer_for(3);
  MeetingDraws<float, 1> alone(drawer, week_word(5, 1));
  MeetingDraws<float, max_members> group(drawer, week_word(5, 1));
  CHECK(alone.readiness() == group.readiness());
  for (int turn = 0; turn < turns; ++turn) {
    const auto a = alone(turn), b = group(turn);
    CHECK(a.move == b.move);
    CHECK(a.engagement == b.engagement);
  }
}

TEST_CASE("draws belong to salesperson, replicate, week and meeting") {
  const auto mine = meeting_of<1>(drawer_for(3), week_word(5, 1));
  CHECK(mine == meeting_of<1>(drawer_for(3), week_word(5, 1)));
  for (const auto& other : {meeting_of<1>(drawer_for(4), week_word(5, 1)),
                            meeting_of<1>(drawer_for(3, 1), week_word(5, 1)),
                            meeting_of<1>(drawer_for(3), week_word(6, 1)),
                            meeting_of<1>(drawer_for(3), week_word(5, 2))}) {
    for (std::size_t k = 0; k < mine.size(); ++k) CHECK(mine[k] != other[k]);
  }
}
