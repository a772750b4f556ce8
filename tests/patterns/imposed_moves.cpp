// Pattern 17 (docs/odd.md, 7), in single relationships: asking for the order works when the steps
// before it have been taken.
//
// 8,000 salespeople hold four meetings with one account each. Their moves are imposed; people,
// customers and luck are the same under each way of playing. A claim holds when the whole interval
// of four standard errors to either side lies where the claim says. The part over a year is in
// test_habits.py.
#include <cmath>
#include <functional>
#include <vector>

#include "sim/model/kernel/meetings.hpp"
#include "tests/model/play.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

constexpr int relationships = 8000, meetings = 4, turns = 20;

/// A way of playing: the move of a turn, from how things stand before it.
using Way = std::function<Move(const MeetingState<float, 1>& state, int turn)>;

/// Imposes a way of playing.
struct Played {
  const Way& way;

  template <int capacity>
  float operator()(const Rules&, const MeetingContext<float, capacity>&,
                   const MeetingState<float, capacity>& state, const Addressed<float>&, float,
                   int turn) const {
    if constexpr (capacity == 1) {
      return static_cast<float>(index_of(way(state, turn)));
    } else {
      throw std::logic_error("these relationships are with one customer each");
    }
  }
};

Parameters one_account_each() {
  Parameters p = defaults(17);
  p.population.teams = relationships / p.population.team_size;
  p.population.accounts = p.run.meetings_per_week = 1;
  return p;
}

/// Whether each relationship has led to a sale by the last meeting so far, 0 or 1.
using Sold = std::vector<double>;

/// [meeting]: who has bought by then.
template <class Chooser>
std::vector<Sold> play(const Chooser& choose) {
  const Parameters p = one_account_each();
  Population population = found(p);
  NoRecorder nobody;
  std::vector<Sold> sold;
  Sold so_far(relationships);
  for (int week = 0; week < meetings; ++week) {
    hold_week(p, population, week, [&](const WeekPlan& plan, const BlockView& block) {
      for (int lane = 0; lane < block_lanes; ++lane) {
        hold_meetings<float>(plan, block, lane, choose, nobody);
        const auto i = block.salespeople->identity.salesperson[static_cast<std::size_t>(lane)];
        if (block.salespeople->tally.sales[lane] > 0) so_far.at(i) = 1;
      }
    });
    sold.push_back(so_far);
  }
  return sold;
}

std::vector<Sold> play_by(const Way& way) { return play(Played{way}); }

/// Listens until half of the needs are known, tailors and releases by turns, and asks for the order
/// once the customer is committed, or at the meeting's end.
Move step_by_step(const MeetingState<float, 1>& state, int turn) {
  if (state.relationship.commitment > 0.35F || turn == turns - 1) return Move::close;
  if (state.relationship.insight < 0.5F) return Move::ask;
  return turn % 2 == 0 ? Move::tailor : Move::release;
}

Move only_close(const MeetingState<float, 1>&, int) { return Move::close; }

Move three_questions(const MeetingState<float, 1>&, int turn) {
  return turn < 3 ? Move::ask : Move::close;
}

Move nineteen_questions(const MeetingState<float, 1>&, int turn) {
  return turn < turns - 1 ? Move::ask : Move::close;
}

double share(const Sold& sold) {
  double sum = 0;
  for (const double each : sold) sum += each;
  return sum / static_cast<double>(sold.size());
}

/// Upper end of the interval of the mean of `a - part · b` over relationships.
double highest(const Sold& a, double part, const Sold& b) {
  double sum = 0, squares = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double difference = a[i] - part * b[i];
    sum += difference, squares += difference * difference;
  }
  const auto n = static_cast<double>(a.size());
  const double mean = sum / n;
  return mean + 4 * std::sqrt((squares / n - mean * mean) / (n - 1));
}

/// Claims that `a` sells less than `part` of what `b` sells.
void sells_less(const Sold& a, double part, const Sold& b) {
  CAPTURE(share(a), part, share(b));
  CHECK(highest(a, part, b) < 0);
}

}  // namespace

TEST_CASE("who takes all the steps before asking for the order sells most") {
  const auto steps = play_by(step_by_step);
  for (const auto& other : {play(OwnChoice()), play_by(only_close), play_by(three_questions),
                            play_by(nineteen_questions)}) {
    sells_less(other.front(), 1, steps.front());
    sells_less(other.back(), 1, steps.back());
  }
}

TEST_CASE("asking for the order in every turn sells less than a quarter of that") {
  sells_less(play_by(only_close).back(), 0.25, play_by(step_by_step).back());
}

TEST_CASE("three questions and then asking in every turn sell less than half of that") {
  sells_less(play_by(three_questions).back(), 0.5, play_by(step_by_step).back());
}
