// The starting values of docs/odd.md, section 6, as plain constants.
#pragma once

#include <array>

namespace naive {

struct Run {
  int weeks = 52, meetings_per_week = 4, max_turns = 20, survey_weeks = 26;
  int teams = 125, team_size = 8, accounts = 12;
};

struct Genes {
  double drd4_7r = 0.20, drd2_a1 = 0.19;
  double gain_7r = 3.0, gain_a1 = 0.8, sensitivity_7r = 0.7, sensitivity_a1 = 0.4;
};

struct Traits {
  double knowledge = 0.55, knowledge_sd = 0.2, empathy = 0.60, empathy_sd = 0.06;
  double customer_empathy = 0.55, customer_empathy_sd = 0.12, will = 0.5, will_sd = 0.2;
  double avoidance_on_empathy = 0.02;
};

struct Engagement {
  double intercept = -0.9, listening = 2.0, trust = 1.2, closeness_fit = 1.0, content = 1.5;
  double empathy = 1.2, pressure = 1.8, self_focus = 1.4;
};

struct Relationship {
  double insight_gain = 0.16, forgetting = 0.10, kept_after_sale = 0.5;
  double influence_gain = 0.20, yield_gain = 0.8, influence_loss = 0.10, influence_rest = 0.30;
  double influence_relax = 0.09, opening_scar = 0.5, scar_healing = 0.0;
  double power_gain = 0.05, power_yield_gain = 0.35, power_loss = 0.06, relax_turn = 0.03;
  double relax_gap = 0.30, power_base = 0.30, will_slope = 0.30;
  double trust_gain = 0.08, trust_loss = 0.08, trust_rest = 0.30, commitment_gain = 0.10;
};

struct Power {
  double intoxication_rpe = 0.25, intoxication_level = 0.35, intoxication_rate = 0.06;
  double gap_decay = 0.5, erosion = 0.8, empathy_rate = 0.10, gap_recovery = 0.5;
  double expectation_rate = 0.05;
};

struct Closing {
  double intercept = -3.2, commitment = 2.5, trust = 1.6, content = 2.2, influence = 1.2;
  double imbalance = 4.0;
  double max_discount = 0.30, power = 5.0, empathy = 3.0, anxiety = 0.6, avoidance = 0.3;
};

struct Choice {
  double value = 2.0, empathy = 2.0, push_disinhibition = 2.2, pitch_disinhibition = 1.1;
  double fear_of_asking = 0.30, reassurance = 0.15, readiness = 2.5, insight = 1.5;
  double impulsivity = 0.6;
};

struct Learning {
  double rate = 0.05, novelty = 0.9, approval = 0.4, influence = 1.0, sale = 2.0, rejection = 1.0;
  double coldness = 0.1, avoidance_on_novelty = 0.5, avoidance_on_approval = 0.5;
};

struct TeamLife {
  double coaching = 0.5, leader_anxiety_cost = 0.35, leader_avoidance_cost = 0.35;
  double sharing = 0.02, innovation = 0.004, obsolescence = 0.004;
};

struct Market {
  double value_sd = 0.6, upsell = 0.5, fit_sd = 1.0, territory_sd = 1.2;
  double churn = 0.01, churn_trust = 4.0, churn_chase = 0.5, competition = 4.0;
};

struct Parameters {
  Run run;
  Genes genes;
  Traits traits;
  Engagement engagement;
  Relationship relationship;
  Power power;
  Closing closing;
  Choice choice;
  Learning learning;
  TeamLife team;
  Market market;
};

enum Move { ask, observe, tailor, release, socialise, pitch, push, close, move_count };

struct MoveAttributes {
  double listen, self, close, content, press, yield, habit;
};

inline constexpr std::array<MoveAttributes, move_count> moves{{
    {1.0, 0.0, 0.2, 0.0, 0.0, 0.0, 0.0},   // ask
    {0.7, 0.0, 0.1, 0.2, 0.0, 0.2, -0.2},  // observe
    {0.2, 0.1, 0.0, 1.0, 0.1, 0.0, 0.0},   // tailor
    {0.5, 0.0, 0.2, 0.0, 0.0, 1.0, -0.4},  // release
    {0.2, 0.2, 1.0, 0.0, 0.0, 0.0, 0.3},   // socialise
    {0.0, 1.0, 0.0, 0.3, 0.2, 0.0, 0.6},   // pitch
    {0.0, 0.6, 0.0, 0.0, 1.0, 0.0, -0.6},  // push
    {0.0, 0.1, 0.0, 0.0, 0.2, 0.0, -0.6},  // close
}};

}  // namespace naive
