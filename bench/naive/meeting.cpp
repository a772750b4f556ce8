#include "bench/naive/meeting.hpp"

namespace naive {

Meeting::Meeting(const Parameters& p, Salesperson& seller, Account& account, double coached,
                 bool survey, Random& random)
    : p_(p),
      seller_(seller),
      account_(account),
      customer_(account.customer),
      coached_(coached),
      survey_(survey),
      random_(random),
      readiness_(uniform(random)) {}

void Meeting::hold() {
  apply_gap();
  bool sold = false;
  for (int turn = 0; turn < p_.run.max_turns && !sold; ++turn) sold = take_turn(turn);
  ++account_.meetings;
  if (!sold && customer_.power - account_.influence > p_.market.chase_lead) {
    ++account_.chased;
    ++seller_.tally.chases;
  }
}

void Meeting::apply_gap() {
  const Relationship& r = p_.relationship;
  account_.insight *= 1 - r.forgetting;
  account_.influence += r.influence_relax * (r.influence_rest - account_.influence);
  account_.ceiling += r.scar_healing * (1 - account_.ceiling);
  account_.demand += p_.closing.demand_recovery * (1 - account_.demand);
  const double rest = r.power_base + r.will_slope * customer_.will;
  customer_.power = clamp01(customer_.power + r.relax_gap * (rest - customer_.power));
  customer_.empathy += p_.power.gap_recovery * (customer_.trait_empathy - customer_.empathy);
  customer_.intoxication *= 1 - p_.power.gap_decay;
}

bool Meeting::take_turn(int turn) {
  const Move move = choose_move();
  const Act act = engage(move);
  const double influence_before = account_.influence;
  if (turn == 0 && account_.meetings == 0) first_impression(act);
  Outcome outcome{};
  outcome.insight_gain = update_relationship(act);
  if (move == close) {
    outcome.sold = is_sold();
    outcome.refused = !outcome.sold;
    if (outcome.sold) negotiate();
    if (outcome.refused) pay_for_asking_early();
  }
  update_power();
  outcome.influence_gain = account_.influence - influence_before;
  learn(move, act, outcome);
  count(move);
  return outcome.sold;
}

Move Meeting::choose_move() {
  const Choice& c = p_.choice;
  std::array<double, move_count> utility;
  for (int m = 0; m < move_count; ++m) utility[m] = moves[m].habit + c.value * seller_.values[m];
  for (Move m : {ask, observe, tailor, release}) utility[m] += c.empathy * (seller_.empathy - 0.5);
  utility[tailor] += c.insight * (account_.insight - 0.5);
  utility[socialise] += c.reassurance * seller_.anxiety;
  utility[pitch] += c.pitch_disinhibition * seller_.intoxication;
  utility[push] += c.push_disinhibition * seller_.intoxication;
  utility[close] += c.readiness * (account_.commitment - 0.5) -
                    c.fear_of_asking * std::max(0.0, 1 + seller_.anxiety) * (1 - coached_);
  const double temperature = 1 + c.impulsivity * seller_.intoxication;
  std::array<double, move_count> weight;
  for (int m = 0; m < move_count; ++m) weight[m] = std::exp(utility[m] / temperature);
  std::discrete_distribution<int> distribution(weight.begin(), weight.end());
  return static_cast<Move>(distribution(random_));
}

Meeting::Act Meeting::engage(Move made) {
  const MoveAttributes& move = moves[made];
  const Engagement& w = p_.engagement;
  Act act{move, 0, 0, 0, false};
  act.self = move.self + w.untailored * move.content * (1 - account_.insight);
  act.insight = move.content * account_.insight * seller_.knowledge;
  act.fit = move.close * (1 - 2 * std::abs(move.close - customer_.closeness_need));
  const double reasons = w.intercept + w.listening * move.listen * seller_.empathy +
                         w.trust * customer_.trust + w.closeness_fit * act.fit +
                         w.content * act.insight + w.empathy * customer_.empathy -
                         w.pressure * move.press * (w.will_floor + customer_.will) -
                         w.self_focus * act.self * (w.power_floor + customer_.power);
  act.engaged = uniform(random_) < logistic(reasons);
  return act;
}

void Meeting::first_impression(const Act& act) {
  if (act.self < p_.relationship.opening_threshold) return;
  account_.ceiling = 1 - p_.relationship.opening_scar * std::min(1.0, act.self);
}

double Meeting::update_relationship(const Act& act) {
  const Relationship& r = p_.relationship;
  const MoveAttributes& move = act.move;
  const double e = act.engaged ? 1 : 0;
  const double S = account_.influence, N = account_.insight, C = customer_.power;
  const double T = customer_.trust, G = account_.commitment, will = customer_.will;
  const double insight_gain = r.insight_gain * move.listen * seller_.empathy * e * (1 - N);
  account_.insight = clamp01(N + insight_gain);
  account_.influence =
      clamp01(S +
              r.influence_gain * e *
                  (move.listen * seller_.empathy + act.insight +
                   r.yield_gain * move.yield * (r.empathy_floor + customer_.empathy)) *
                  (account_.ceiling - S) -
              r.influence_loss *
                  (act.self * (r.power_floor + r.power_slope * C) +
                   move.press * (1 - e) * (p_.engagement.will_floor + will)) *
                  S);
  customer_.power = clamp01(C +
                            r.power_gain *
                                ((1 - e) * (act.self + move.press) + r.power_self * act.self +
                                 r.power_yield_gain * move.yield * e) *
                                (1 - C) -
                            r.power_loss * e * act.insight * C +
                            r.relax_turn * (r.power_base + r.will_slope * will - C));
  customer_.trust = clamp01(
      T +
      r.trust_gain * e *
          (r.heard * move.listen * seller_.empathy + act.insight +
           r.welcome_closeness * std::max(0.0, act.fit)) *
          (1 - T) -
      r.trust_loss * (move.press * (1 - e) + r.unwelcome_closeness * std::max(0.0, -act.fit)) * T);
  account_.commitment = clamp01(G + r.commitment_gain * e *
                                        (act.insight + r.commitment_yield * move.yield * N +
                                         r.commitment_press * move.press * (1 - will)) *
                                        (1 - G));
  return insight_gain;
}

bool Meeting::is_sold() {
  const Closing& w = p_.closing;
  const double reasons =
      w.intercept + w.commitment * account_.commitment + w.trust * customer_.trust +
      w.content * account_.insight * seller_.knowledge + w.influence * account_.influence -
      w.imbalance * std::abs(account_.influence - customer_.power) -
      w.satisfied * (1 - account_.demand) + account_.fit + seller_.territory;
  return readiness_ < logistic(reasons);
}

void Meeting::negotiate() {
  const Closing& w = p_.closing;
  const double discount =
      w.max_discount * logistic(w.power * (customer_.power - account_.influence) +
                                w.empathy * (0.5 - customer_.empathy) +
                                w.anxiety * seller_.anxiety - w.avoidance * seller_.avoidance);
  ++seller_.tally.sales;
  seller_.tally.discount += discount;
  seller_.tally.revenue += account_.value * (1 - discount) *
                           (1 + p_.market.upsell * account_.insight * seller_.knowledge);
  account_.commitment = account_.demand = 0;
  account_.insight *= p_.relationship.kept_after_sale;
}

void Meeting::pay_for_asking_early() {
  const Closing& w = p_.closing;
  const double too_early = 1 - account_.commitment;
  account_.influence *= 1 - w.premature_influence * too_early;
  customer_.trust *= 1 - w.premature_trust * too_early;
  customer_.power += w.premature_power * too_early * (1 - customer_.power);
  account_.commitment *= w.kept_after_refusal;
}

namespace {

void feel(const Power& p, double power, double sensitivity, double trait_empathy, double& expected,
          double& intoxication, double& empathy) {
  const double error = power - expected;
  expected += p.expectation_rate * error;
  intoxication = clamp01(
      intoxication + p.intoxication_rpe * sensitivity * std::max(0.0, error) * (1 - intoxication) +
      p.intoxication_rate * (p.intoxication_level * sensitivity * power - intoxication));
  empathy = clamp01(empathy +
                    p.empathy_rate * (trait_empathy * (1 - p.erosion * intoxication) - empathy));
}

}  // namespace

void Meeting::update_power() {
  feel(p_.power, customer_.power, customer_.sensitivity, customer_.trait_empathy,
       customer_.expected_power, customer_.intoxication, customer_.empathy);
  feel(p_.power, account_.influence, seller_.sensitivity, seller_.trait_empathy,
       seller_.expected_influence, seller_.intoxication, seller_.empathy);
}

void Meeting::learn(Move move, const Act& act, const Outcome& outcome) {
  const Learning& l = p_.learning;
  const double v = seller_.avoidance, e = act.engaged ? 1 : 0;
  const double novelty = seller_.gain * l.novelty * std::max(0.0, 1 + l.avoidance_on_novelty * v);
  const double approval =
      seller_.gain * l.approval * std::max(0.0, 1 - l.avoidance_on_approval * v);
  const double reward =
      l.insight * novelty * outcome.insight_gain +
      approval * e * act.move.close * (l.approval_floor + l.approval_trust * customer_.trust) +
      l.influence * outcome.influence_gain + (outcome.sold ? l.sale : 0) -
      (outcome.refused ? l.rejection : 0) - l.coldness * (1 - e);
  seller_.values[move] += l.rate * (reward - seller_.values[move]);
}

void Meeting::count(Move move) {
  Tally& tally = seller_.tally;
  ++tally.moves[move];
  if (survey_) ++tally.survey_moves[move];
  tally.influence += account_.influence;
  tally.customer_power += customer_.power;
  tally.trust += customer_.trust;
  tally.empathy += seller_.empathy;
  tally.customer_empathy += customer_.empathy;
  tally.intoxication += seller_.intoxication;
}

}  // namespace naive
