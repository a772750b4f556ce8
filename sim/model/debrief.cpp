#include "sim/model/debrief.hpp"

#include <utility>

#include "sim/model/conversation_play.hpp"
#include "sim/model/debrief_turn.hpp"

namespace dyad::model {
namespace {

Stage stage_of(int meeting, int turn, float commitment) {
  if (commitment >= deciding_commitment) return Stage::deciding;
  return meeting == 0 && turn < 3 ? Stage::opening : Stage::exploring;
}

Reaction reaction_of(const TalkTurn& turn, float chase_lead) {
  const bool went_along = turn.engaged && !turn.refused;
  if (turn.sold || (went_along && turn.after.commitment >= deciding_commitment)) {
    return Reaction::committing;
  }
  if (went_along) return Reaction::engaged;
  const float power = turn.after.customers[static_cast<std::size_t>(turn.member)].power;
  return power - turn.after.influence > chase_lead ? Reaction::bargaining : Reaction::cool;
}

/// The draws of a meeting, once more: they belong to identities.
class DrawsAgain {
 public:
  DrawsAgain(const Luck& luck, int meeting)
      : drawer_{0U, luck.replicate, SeedKey(luck.seed)}, draws_(drawer_, week_word(meeting, 0)) {}
  DrawsAgain(const DrawsAgain&) = delete;
  DrawsAgain& operator=(const DrawsAgain&) = delete;

  /// To be asked for turn by turn, from 0 on.
  float engagement(int turn) { return draws_(turn).engagement; }

 private:
  Drawer<float> drawer_;
  MeetingDraws<float, 1> draws_;
};

/// Watches one meeting and writes down what happens and why.
class Diary {
 public:
  static constexpr bool records = true;

  /// limit: turns to write down; before the one after them it looks ahead and stops.
  Diary(const Conversation& talk, const Luck& luck, int meeting, int limit, Debrief& debrief)
      : rules_(talk.rules()),
        meeting_(meeting),
        limit_(limit),
        draws_(luck, meeting),
        debrief_(debrief) {
    debrief_.meetings.emplace_back();
  }

  void meeting(int, int) {}

  template <int capacity>
  void before(const MeetingContext<float, capacity>& context,
              const MeetingState<float, capacity>& state, const Addressed<float>& customer,
              Move move, bool imposed, int turn) {
    const UpcomingTurn<capacity> ahead{rules_, context, state, customer, turn};
    if (turn == 0) now().before = talk_state(context, state);
    if (turn == limit_) return look_ahead(ahead);
    told_ = {};
    told_.meeting = meeting_, told_.turn = turn, told_.move = move, told_.imposed = imposed;
    told_.member = static_cast<int>(customer.index);
    told_.stage = stage_of(meeting_, turn, state.relationship.commitment);
    told_.engagement_draw = draws_.engagement(turn);
    told_.readiness_draw = context.ready;
    explain(ahead, move);
  }

  template <int capacity>
  void turn(int turn, const MeetingState<float, capacity>& state, const Addressed<float>&,
            const Act<float>& act, const Outcomes<float>& outcomes, float reward) {
    if (turn >= limit_) return;
    told_.engaged = act.engaged > 0;
    told_.sold = outcomes.sold > 0, told_.refused = outcomes.refused > 0;
    if (told_.sold) told_.discount = state.tally.discount;
    if (told_.refused) refused_at_ = std::max(refused_at_, told_.sale->chance);
    told_.reward = reward;
    told_.after = states_of(state);
    told_.reaction = reaction_of(told_, rules_.market.chase_lead);
    now().turns.push_back(std::move(told_));
  }

 private:
  TalkMeeting& now() { return debrief_.meetings.back(); }

  template <int capacity>
  TalkState states_of(const MeetingState<float, capacity>& state) const {
    MeetingContext<float, capacity> context{};
    context.members = static_cast<float>(now_before().customers.size());
    return talk_state(context, state);
  }
  const TalkState& now_before() const { return debrief_.meetings.back().before; }

  /// Takes the turn on copies, to know why it goes as it is going to go.
  template <int capacity>
  void explain(const UpcomingTurn<capacity>& ahead, Move move) {
    const OneMove<float> this_move{static_cast<float>(index_of(move))};
    const TurnDraws<float> draws{ahead.member_draw(), 0.0F, told_.engagement_draw};
    MeetingState<float, capacity> asked = ahead.state, after = ahead.state;
    const auto [customer, act, outcomes] =
        converse(rules_, ahead.context, asked, draws, ahead.turn, this_move);
    told_.engagement = equation_of(engagement_terms(rules_, ahead.state, ahead.customer, act));
    if (move == Move::close) {
      told_.sale = equation_of(
          order_terms(rules_, ahead.context, asked, view_group(rules_, ahead.context, asked)));
    }
    BalanceNoted<float> noted;
    take_turn(rules_, ahead.context, after, draws, ahead.turn, this_move, noted);
    explain_changes(ahead, act, {asked.relationship.influence, customer.state.power}, noted.balance,
                    told_);
  }

  template <int capacity>
  void look_ahead(const UpcomingTurn<capacity>& ahead) {
    const float commitment = ahead.state.relationship.commitment;
    NextTurn next{meeting_,
                  ahead.turn,
                  static_cast<int>(ahead.customer.index),
                  stage_of(meeting_, ahead.turn, commitment),
                  {}};
    for (std::size_t m = 0; m < move_count; ++m) {
      next.prospects[m] = prospect_of(ahead, static_cast<Move>(m), refused_at_);
    }
    debrief_.next = next;
  }

  const Rules rules_;
  const int meeting_, limit_;
  DrawsAgain draws_;
  Debrief& debrief_;
  TalkTurn told_{};
  double refused_at_ = 0;
};

}  // namespace

Debrief debrief(const Conversation& talk, const Luck& luck, const MoveList& moves, Until until) {
  Debrief told;
  Population people = talk.people(luck);
  const int turns = talk.setup().turns, given = static_cast<int>(moves.size());
  for (int q = 0; q < talk.setup().meetings && !told.next; ++q) {
    const bool whole = until == Until::all_over || q + 1 < given;
    const int named = q < given ? static_cast<int>(moves[static_cast<std::size_t>(q)].size()) : 0;
    const int limit = whole ? turns : std::min(named, turns);
    Diary diary(talk, luck, q, limit, told);
    hold_conversation_meeting(talk, luck, q, std::min(limit + 1, turns), moves, people, diary);
    if (!told.next) told.meetings.back().end = end_of_meeting(people);
  }
  told.turning_points = turning_points_of(told.meetings);
  return told;
}

}  // namespace dyad::model
