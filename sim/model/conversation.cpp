#include "sim/model/conversation.hpp"

#include "sim/model/conversation_play.hpp"
#include "sim/model/population.hpp"
#include "sim/model/week_setting.hpp"

namespace dyad::model {
namespace {

AttachmentSource always(double anxiety, double avoidance) {
  return {"normal", 0, anxiety, avoidance, 0, 0};
}

/// The way's habits in the place of those configured.
Parameters with_habits(Parameters p, const WayOfTalking& way) {
  for (const MoveHabit& each : way.habits) p.moves[index_of(each.move)].habit = each.habit;
  return p;
}

Population founded(const Parameters& parameters) {
  Population people = empty_population(parameters);
  const PopulationBuilder builder(parameters, 0);
  builder.fill_block(people, 0);
  builder.fill_leaders(people);
  set_week({parameters, 0}, people, 0);
  return people;
}

/// Notes which moves were made.
struct MovesMade {
  static constexpr bool records = true;
  std::vector<std::vector<Move>>& moves;

  void meeting(int, int) { moves.emplace_back(); }
  template <class Context, class State>
  void before(const Context&, const State&, const Addressed<float>&, Move move, bool, int) {
    moves.back().push_back(move);
  }
  template <int capacity>
  void turn(int, const MeetingState<float, capacity>&, const Addressed<float>&, const Act<float>&,
            const Outcomes<float>&, float) {}
};

}  // namespace

const CustomerCard* card_named(std::string_view name) {
  for (const CustomerCard& card : customer_cards) {
    if (card.name == name) return &card;
  }
  return nullptr;
}

Parameters company_of(const Parameters& settings, const ConversationSetup& setup) {
  Parameters p = settings;
  p.run.replicates = p.run.meetings_per_week = 1;
  p.run.weeks = setup.meetings;
  p.run.max_turns = setup.turns;
  p.population = {1, 1, 1, setup.members, setup.members};
  p.genetics = {0, 0};
  p.attachment.salespeople = p.attachment.leaders = always(0, 0);
  p.attachment.customers = always(setup.card->anxiety, setup.card->avoidance);
  p.traits.will = setup.card->will;
  p.traits.customer_empathy = setup.card->empathy;
  p.traits.knowledge_sd = p.traits.salesperson_empathy_sd = p.traits.customer_empathy_sd =
      p.traits.will_sd = 0;
  p.power.empathy_erosion_sd = 0;
  p.market.value_sd = p.market.fit_sd = p.market.territory_sd = 0;
  p.interventions.clear();
  p.transcripts.clear();
  return p;
}

Conversation::Conversation(const Parameters& settings, const ConversationSetup& setup,
                           const WayOfTalking& way)
    : way_(way),
      parameters_(with_habits(company_of(settings, setup), way)),
      setup_(setup),
      rules_(rules_of(parameters_)),
      start_(founded(parameters_)) {}

Population Conversation::people(const Luck& luck) const {
  Population people = start_;
  people.salespeople.front().identity.replicate.fill(luck.replicate);
  return people;
}

ConversationOutcome Conversation::play(const Luck& luck, const MoveList& moves) const {
  Population people = this->people(luck);
  ConversationOutcome outcome{};
  MovesMade made{outcome.moves};
  bool ordered = false;
  for (int meeting = 0; meeting < setup_.meetings; ++meeting) {
    hold_conversation_meeting(*this, luck, meeting, setup_.turns, moves, people, made);
    outcome.end = end_of_meeting(people);
    ordered = ordered || outcome.end == End::order;
  }
  if (ordered) outcome.end = End::order;
  outcome.influence = people.accounts.front().relationship.influence[0];
  outcome.empathy = people.salespeople.front().state.empathy[0];
  for (const CustomerColumns& member : people.customers) outcome.power += member.state.power[0];
  outcome.power /= static_cast<float>(setup_.members);
  return outcome;
}

}  // namespace dyad::model
