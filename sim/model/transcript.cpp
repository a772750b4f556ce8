#include "sim/model/transcript.hpp"

#include "sim/model/kernel/meetings.hpp"

namespace dyad::model {
namespace {

/// Notes the turns of the meetings in one account slot.
class Scribe {
 public:
  static constexpr bool records = true;

  Scribe(TranscriptLine heading, int slot, std::vector<TranscriptLine>& lines)
      : line_(heading), slot_(slot), lines_(lines) {}

  void meeting(int meeting, int slot) {
    line_.meeting = meeting;
    listens_ = slot == slot_;
  }

  template <int capacity>
  void turn(int turn, const MeetingState<float, capacity>& state, const Addressed<float>& customer,
            const Act<float>& act, const Outcomes<float>& outcomes, float reward) {
    if (!listens_) return;
    const auto& between = state.relationship;
    line_.turn = turn;
    line_.member = static_cast<std::int32_t>(customer.index);
    line_.move = static_cast<std::int32_t>(act.move);
    line_.engaged = act.engaged > 0, line_.sold = outcomes.sold > 0;
    line_.refused = outcomes.refused > 0;
    line_.influence = between.influence, line_.insight = between.insight;
    line_.commitment = between.commitment, line_.common_ground = between.common_ground;
    line_.ceiling = between.ceiling, line_.demand = state.demand;
    line_.customer_power = customer.state.power, line_.customer_empathy = customer.state.empathy;
    line_.customer_intoxication = customer.state.intoxication;
    line_.trust = customer.state.trust;
    line_.empathy = state.salesperson.empathy;
    line_.intoxication = state.salesperson.intoxication;
    line_.expected_influence = state.salesperson.expected_influence;
    line_.reward = reward;
    lines_.push_back(line_);
  }

 private:
  TranscriptLine line_;
  int slot_;
  bool listens_ = false;
  std::vector<TranscriptLine>& lines_;
};

}  // namespace

void write_transcript(const WeekPlan& plan, const BlockView& block, int lane, int slot,
                      std::vector<TranscriptLine>& lines) {
  SalespersonColumns people = *block.salespeople;
  const std::ptrdiff_t slots = block.accounts_per_salesperson;
  std::vector<AccountColumns> accounts(block.accounts, block.accounts + slots);
  std::vector<CustomerColumns> customers(block.customers,
                                         block.customers + slots * block.members_max);
  BlockView copy = block;
  copy.salespeople = &people;
  copy.accounts = accounts.data();
  copy.customers = customers.data();

  const auto at = static_cast<std::size_t>(lane);
  TranscriptLine heading{};
  heading.replicate = static_cast<std::int32_t>(people.identity.replicate[at]);
  heading.salesperson = static_cast<std::int32_t>(people.identity.salesperson[at]);
  heading.account = slot;
  heading.account_id = static_cast<std::int32_t>(accounts[static_cast<std::size_t>(slot)].id[at]);
  heading.week = plan.week;
  Scribe scribe(heading, slot, lines);
  hold_meetings<float>(plan, copy, lane, OwnChoice(), scribe);
}

}  // namespace dyad::model
