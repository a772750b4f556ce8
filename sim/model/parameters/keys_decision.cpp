// Keys of choice, learning and the table of moves (docs/odd.md, 4.3 and 4.8).
#include "sim/model/parameters/declare.hpp"

namespace dyad::model {
namespace {

void declare_choice(std::vector<Key>& keys, ChoiceParameters& choice) {
  Declare d(keys, "choice");
  d.number("value", choice.value, 2.0, {0, 20}, "utility", "weight of learned values");
  d.number("empathy", choice.empathy, 2.0, logit, "utility",
           "empathy on ask, observe, tailor and release");
  d.number("push_disinhibition", choice.push_disinhibition, 2.2, logit, "utility",
           "intoxication on push", "E21, E24");
  d.number("pitch_disinhibition", choice.pitch_disinhibition, 1.1, logit, "utility",
           "intoxication on pitch");
  d.number("fear_of_asking", choice.fear_of_asking, 0.34, logit, "utility/SD",
           "anxiety against close, from one SD below the mean on; less with coaching or technique",
           calibrated);
  d.number("reassurance", choice.reassurance, 0.15, logit, "utility/SD", "anxiety on socialise");
  d.number("readiness", choice.readiness, 2.5, logit, "utility", "commitment on close");
  d.number("insight", choice.insight, 1.5, logit, "utility", "insight on tailor");
  d.number("impulsivity", choice.impulsivity, 0.6, amount, "1",
           "how much intoxication flattens the choice", "E11, E12, E21");
}

void declare_learning(std::vector<Key>& keys, LearningParameters& learning) {
  Declare d(keys, "learning");
  d.number("rate", learning.rate, 0.05, rate, "1/turn", "learning rate of move values");
  d.number("insight", learning.insight, 10.0, amount, "reward", "reward of full new insight",
           a_choice);
  d.number("novelty", learning.novelty, 0.73, amount, "1", "how much new insight matters",
           calibrated);
  d.number("approval", learning.approval, 0.29, amount, "reward", "reward of approval", calibrated);
  d.number("approval_floor", learning.approval_floor, 0.4, amount, "1",
           "approval by a customer without trust", a_choice);
  d.number("approval_trust", learning.approval_trust, 0.6, amount, "1",
           "what the customer's trust adds to it", a_choice);
  d.number("influence", learning.influence, 1.0, amount, "reward", "reward of gained influence");
  d.number("sale", learning.sale, 2.0, amount, "reward", "reward of a sale");
  d.number("rejection", learning.rejection, 1.0, amount, "reward", "cost of a refusal");
  d.number("coldness", learning.coldness, 0.1, amount, "reward", "cost of a cold customer");
  d.number("avoidance_on_novelty", learning.avoidance_on_novelty, 0.21, {-10, 10}, "1/SD",
           "avoidance makes novelty matter", "E02; calibrated");
  d.number("avoidance_on_approval", learning.avoidance_on_approval, 0.19, {-10, 10}, "1/SD",
           "avoidance makes approval matter less", "E02; calibrated");
}

void declare_move(std::vector<Key>& keys, Move move, MoveAttributes& attributes) {
  const MoveAttributes& fallback = move_info[index_of(move)].defaults;
  Declare d(keys, "moves." + std::string(move_names[index_of(move)]));
  d.number("listen", attributes.listen, fallback.listen, probability, "1",
           "listening in this move");
  d.number("self", attributes.self, fallback.self, probability, "1", "focus on oneself");
  d.number("close", attributes.close, fallback.close, probability, "1", "closeness offered");
  d.number("content", attributes.content, fallback.content, probability, "1", "content brought");
  d.number("press", attributes.press, fallback.press, probability, "1", "pressure");
  d.number("yield", attributes.yield, fallback.yield, probability, "1", "power handed over");
  d.number("habit", attributes.habit, fallback.habit, logit, "utility", "habit of making this move",
           "of close: calibrated");
}

}  // namespace

void declare_decision(std::vector<Key>& keys, Parameters& p) {
  declare_choice(keys, p.choice);
  declare_learning(keys, p.learning);
  for (int m = 0; m < move_count; ++m) {
    declare_move(keys, static_cast<Move>(m), p.moves[static_cast<std::size_t>(m)]);
  }
}

}  // namespace dyad::model
