// Whole turns of random people against the same turn in double (reference_turn.hpp).
#include <array>
#include <string>

#include "sim/model/kernel/meeting.hpp"
#include "tests/model/fixtures.hpp"
#include "tests/model/reference_turn.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

/// What the recorder of a turn is told.
struct Listener {
  static constexpr bool records = true;
  Act<float> act{};
  Outcomes<float> outcomes{};
  float reward = 0, addressed = -1;

  template <int capacity>
  void turn(int, const MeetingState<float, capacity>&, const Addressed<float>& customer,
            const Act<float>& made, const Outcomes<float>& came, float r) {
    act = made, outcomes = came, reward = r, addressed = customer.index;
  }
};

template <int capacity>
ReferenceTurn reference_of(const MeetingFixture<capacity>& d, int turn) {
  const auto& t = d.context;
  const auto& me = d.state.salesperson;
  const auto& r = d.state.relationship;
  ReferenceTurn ref{d.p,
                    t.traits.anxiety,
                    t.traits.avoidance,
                    t.traits.trait_empathy,
                    t.traits.territory,
                    t.traits.sensitivity,
                    t.setting.erosion,
                    t.traits.novelty_weight,
                    t.traits.approval_weight,
                    t.traits.learning_rate,
                    t.setting.knowledge,
                    t.value,
                    t.fit,
                    turn == 0 && t.first_meeting > 0,
                    me.empathy,
                    me.intoxication,
                    me.expected_influence,
                    r.influence,
                    r.insight,
                    r.commitment,
                    r.common_ground,
                    r.ceiling,
                    d.state.demand,
                    {}};
  for (std::size_t j = 0; j < static_cast<std::size_t>(t.members); ++j) {
    const auto& x = t.customers[j];
    const auto& y = d.state.customers[j];
    ref.customers.push_back({x.will, x.trait_empathy, x.closeness_need, x.sensitivity, y.power,
                             y.empathy, y.intoxication, y.expected_power, y.trust});
  }
  return ref;
}

/// Names of what differs between the kernel's turn and the reference's.
template <int capacity>
std::string differences(const MeetingFixture<capacity>& d, const ReferenceTurn& ref) {
  std::string names;
  const auto compare = [&](const char* name, double got, double expected) {
    if (std::abs(got - expected) > 4e-6 * (1 + std::abs(expected)))
      names += std::string(name) + " ";
  };
  const auto& me = d.state.salesperson;
  const auto& r = d.state.relationship;
  compare("E", me.empathy, ref.E), compare("A", me.intoxication, ref.A);
  compare("V", me.expected_influence, ref.V), compare("S", r.influence, ref.S);
  compare("N", r.insight, ref.N), compare("G", r.commitment, ref.G);
  compare("M", r.common_ground, ref.M), compare("F", r.ceiling, ref.F);
  compare("D", d.state.demand, ref.D);
  for (std::size_t j = 0; j < ref.customers.size(); ++j) {
    const auto& got = d.state.customers[j];
    const auto& expected = ref.customers[j];
    compare("C", got.power, expected.power), compare("Ec", got.empathy, expected.empathy);
    compare("Ac", got.intoxication, expected.intoxication);
    compare("Vc", got.expected_power, expected.expected), compare("T", got.trust, expected.trust);
  }
  return names;
}

/// Plays one random turn both ways. Returns what differs.
template <int capacity>
std::string play(Dice& dice, int members) {
  auto d = random_meeting<capacity>(dice, members);
  const auto tally = d.state.tally;
  const auto learned = d.state.salesperson.learned;
  const int turn = dice.below(3);
  ReferenceTurn ref = reference_of(d, turn);
  const TurnDraws<float> u{dice.unit(), dice.unit(), dice.unit()};
  d.context.ready = dice.unit();
  Listener listener;
  take_turn(d.rules(), d.context, d.state, u, turn, OwnChoice(), listener);

  const auto move = static_cast<Move>(static_cast<int>(listener.act.move));
  const auto addressed = static_cast<std::size_t>(listener.addressed);
  const bool engaged = listener.act.engaged > 0, sold = listener.outcomes.sold > 0;
  ref.take(move, addressed, engaged, sold);
  std::string names = differences(d, ref);
  const auto expect = [&](const char* name, bool holds) {
    if (!holds) names += std::string(name) + " ";
  };
  const auto close_to = [](double a, double b) {
    return std::abs(a - b) < 1e-5 * (1 + std::abs(b));
  };
  // A draw this near to its probability may fall on either side by rounding.
  const auto drawn = [](bool came, float draw, double probability) {
    return std::abs(draw - probability) < 1e-6 || came == (draw < probability);
  };
  expect("engaged", drawn(engaged, u.engagement, ref.engagement));
  if (move == Move::close) expect("sold", drawn(sold, d.context.ready, ref.sale));
  expect("reward", close_to(listener.reward, ref.reward));
  expect("discount", close_to(d.state.tally.discount - tally.discount, ref.discount));
  expect("revenue", close_to(d.state.tally.revenue - tally.revenue, ref.revenue));
  const double q = learned[index_of(move)];
  expect("Q",
         close_to(d.state.salesperson.learned[index_of(move)], q + ref.rate * (ref.reward - q)));
  expect("lead", close_to(d.state.last_lead, ref.customers[addressed].power - ref.S));
  return names;
}

}  // namespace

TEST_CASE("a turn with one customer is the turn that the description says") {
  Dice dice(1);
  int wrong = 0;
  for (int round = 0; round < 20'000; ++round) {
    const std::string names = play<1>(dice, 1);
    if (names.empty()) continue;
    CAPTURE(round, names);
    CHECK(++wrong == 0);
    if (wrong > 5) break;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a turn with a group is the turn that the description says") {
  Dice dice(2);
  int wrong = 0;
  for (int round = 0; round < 20'000; ++round) {
    const std::string names = play<max_members>(dice, 1 + dice.below(max_members));
    if (names.empty()) continue;
    CAPTURE(round, names);
    CHECK(++wrong == 0);
    if (wrong > 5) break;
  }
  CHECK(wrong == 0);
}

TEST_CASE("a turn is counted with the values after its updates") {
  Dice dice(3);
  auto d = random_meeting<max_members>(dice, 3);
  const auto before = d.state.tally;
  Listener listener;
  take_turn(d.rules(), d.context, d.state, TurnDraws<float>{0.5F, 0.4F, 0.3F}, 1, OwnChoice(),
            listener);
  REQUIRE(listener.addressed == 1.0F);
  const auto& t = d.state.tally;
  CHECK(t.influence - before.influence == near(d.state.relationship.influence));
  CHECK(t.customer_power - before.customer_power == near(d.state.customers[1].power));
  CHECK(t.trust - before.trust == near(d.state.customers[1].trust));
  CHECK(t.customer_empathy - before.customer_empathy == near(d.state.customers[1].empathy));
  CHECK(t.empathy - before.empathy == near(d.state.salesperson.empathy));
  CHECK(t.intoxication - before.intoxication == near(d.state.salesperson.intoxication));
}
