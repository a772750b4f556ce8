// A week of meetings: which account, and who has to chase (docs/odd.md, 3, 4.5 and 4.9).
#include "sim/model/kernel/meetings.hpp"
#include "tests/model/play.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

/// How the last turn of every meeting left things.
struct LastTurns {
  static constexpr bool records = true;
  struct Meeting {
    int number, slot, turns;
    float lead;
    bool sold;
  };
  std::vector<Meeting> meetings;

  void meeting(int number, int slot) { meetings.push_back({number, slot, 0, 0, false}); }

  template <int capacity>
  void turn(int, const MeetingState<float, capacity>& state, const Addressed<float>& customer,
            const Act<float>&, const Outcomes<float>& outcomes, float) {
    Meeting& now = meetings.back();
    ++now.turns;
    now.lead = customer.state.power - state.relationship.influence;
    now.sold = outcomes.sold > 0;
  }
};

LastTurns witness_week(const Parameters& p, Population& population, int week, int lane) {
  LastTurns witness;
  hold_week(p, population, week, [&](const WeekPlan& plan, const BlockView& block) {
    if (block.salespeople == population.salespeople.data()) {
      hold_meetings<float>(plan, block, lane, OwnChoice(), witness);
    }
  });
  return witness;
}

}  // namespace

TEST_CASE("meeting q of week w goes to slot (w times meetings a week + q) mod accounts") {
  Parameters p = small();
  p.run.meetings_per_week = 3;  // of 5 accounts
  Population population = found(p);
  for (int week = 0; week < 12; ++week) {
    const LastTurns witness = witness_week(p, population, week, 2);
    REQUIRE(witness.meetings.size() == 3);
    for (int q = 0; q < 3; ++q) {
      CHECK(witness.meetings[static_cast<std::size_t>(q)].number == q);
      CHECK(witness.meetings[static_cast<std::size_t>(q)].slot == (week * 3 + q) % 5);
    }
  }
}

TEST_CASE("an account may be met more than once a week") {
  Parameters p = small();
  p.population.accounts = 2;
  p.run.meetings_per_week = 5;
  Population population = found(p);
  witness_week(p, population, 0, 0);
  CHECK(population.accounts[population.shape.account(0, 0)].meetings[0] == 3.0F);
  CHECK(population.accounts[population.shape.account(0, 1)].meetings[0] == 2.0F);
}

TEST_CASE("no sale and a customer in the lead: the salesperson chases") {
  Parameters p = small(3);
  p.population.members_max = 3;
  p.closing.intercept = -1;
  Population population = found(p);
  int chases = 0, sales = 0, leads = 0;
  std::vector<float> chased(static_cast<std::size_t>(p.population.accounts), 0.0F);
  for (int week = 0; week < 40; ++week) {
    float this_week = 0;
    for (const auto& meeting : witness_week(p, population, week, 4).meetings) {
      const bool chase = !meeting.sold && meeting.lead > 0.15F;
      chased[static_cast<std::size_t>(meeting.slot)] += chase ? 1.0F : 0.0F;
      this_week += chase ? 1.0F : 0.0F;
      chases += chase ? 1 : 0, sales += meeting.sold ? 1 : 0;
      leads += meeting.sold && meeting.lead > 0.15F ? 1 : 0;
    }
    CHECK(population.salespeople[0].tally.chases[4] == this_week);
  }
  CHECK((chases > 10 && sales > 10 && leads > 0));  // the test saw all cases
  for (int slot = 0; slot < p.population.accounts; ++slot) {
    CHECK(population.accounts[population.shape.account(0, slot)].chased[4] ==
          chased[static_cast<std::size_t>(slot)]);
  }
}

TEST_CASE("only the first meeting of a relationship leaves a first impression") {
  Parameters p = small();
  p.population.accounts = 4;
  p.run.meetings_per_week = 2;
  p.run.opening_move = "pitch";
  p.influence.scar_healing = 0.5;
  Population population = found(p);
  const auto ceiling = [&](int slot) {
    return population.accounts[population.shape.account(0, slot)].relationship.ceiling[1];
  };
  witness_week(p, population, 0, 1);
  CHECK(ceiling(0) == near(0.5));
  CHECK(ceiling(1) == near(0.5));
  CHECK(ceiling(2) == 1.0F);
  witness_week(p, population, 1, 1);
  CHECK(ceiling(2) == near(0.5));
  witness_week(p, population, 2, 1);  // slots 0 and 1 again, opened with a pitch again
  CHECK(ceiling(0) == near(0.75));
  CHECK(ceiling(2) == near(0.5));
}
