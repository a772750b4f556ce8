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
  double gain_7r = 3.7, gain_a1 = 0.96, sensitivity_7r = 0.56, sensitivity_a1 = 0.4;
};

struct Traits {
  double knowledge = 0.55, knowledge_sd = 0.16, empathy = 0.60, empathy_sd = 0.06;
  double customer_empathy = 0.55, customer_empathy_sd = 0.12, will = 0.5, will_sd = 0.2;
  double avoidance_on_empathy = 0.008;
  double closeness_base = 0.3, closeness_anxiety = 0.12, closeness_avoidance = 0.16;
};

struct Engagement {
  double intercept = -0.9, listening = 2.0, trust = 1.2, closeness_fit = 1.0, content = 1.5;
  double empathy = 1.2, pressure = 1.8, self_focus = 1.4;
  double untailored = 0.5, will_floor = 0.5, power_floor = 0.5;
};

struct Relationship {
  double insight_gain = 0.16, forgetting = 0.10, kept_after_sale = 0.75;
  double influence_gain = 0.20, yield_gain = 0.8, influence_loss = 0.10, influence_rest = 0.30;
  double influence_relax = 0.09, opening_scar = 0.5, scar_healing = 0.0, opening_threshold = 0.5;
  double empathy_floor = 0.5, power_floor = 0.4, power_slope = 0.6;
  double power_gain = 0.05, power_yield_gain = 0.35, power_loss = 0.06, relax_turn = 0.03;
  double relax_gap = 0.30, power_base = 0.30, will_slope = 0.30, power_self = 0.5;
  double trust_gain = 0.08, trust_loss = 0.08, trust_rest = 0.30;
  double heard = 0.5, welcome_closeness = 0.6, unwelcome_closeness = 0.3;
  double commitment_gain = 0.12, commitment_yield = 0.3, commitment_press = 0.15;
};

struct Power {
  double intoxication_rpe = 0.25, intoxication_level = 0.35, intoxication_rate = 0.06;
  double gap_decay = 0.5, erosion = 0.8, empathy_rate = 0.10, gap_recovery = 0.5;
  double expectation_rate = 0.05;
};

struct Closing {
  double intercept = -6.0, commitment = 4.5, trust = 1.5, content = 7.4, influence = 0.7;
  double imbalance = 4.0, satisfied = 2.8, demand_recovery = 0.15;
  double premature_trust = 0.12, premature_influence = 0.12, premature_power = 0.06;
  double kept_after_refusal = 0.9;
  double max_discount = 0.30, power = 5.0, empathy = 3.0, anxiety = 0.6, avoidance = 0.3;
};

struct Choice {
  double value = 2.0, empathy = 2.0, push_disinhibition = 2.2, pitch_disinhibition = 1.1;
  double fear_of_asking = 0.34, reassurance = 0.15, readiness = 2.5, insight = 1.5;
  double impulsivity = 0.6;
};

struct Learning {
  double rate = 0.05, novelty = 0.73, approval = 0.29, influence = 1.0, sale = 2.0;
  double rejection = 1.0, coldness = 0.1, avoidance_on_novelty = 0.21;
  double avoidance_on_approval = 0.19, insight = 10, approval_floor = 0.4, approval_trust = 0.6;
};

struct TeamLife {
  double coaching = 0.5, coaching_secure = 0.3, leader_anxiety_cost = 0.35,
         leader_avoidance_cost = 0.35;
  double sharing = 0.02, innovation = 0.004, obsolescence = 0.004;
};

struct Market {
  double value_sd = 0.6, upsell = 0.5, fit_sd = 0.73, territory_sd = 2.65;
  double churn = 0.01, churn_trust = 4.0, churn_chase = 0.5, churn_max = 0.5, competition = 4.0;
  double chase_lead = 0.15, chase_fade = 0.3, reputation_rate = 0.1;
  int chase_max = 3;
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
    {1.0, 0.0, 0.2, 0.0, 0.0, 0.0, 0.0},    // ask
    {0.7, 0.0, 0.1, 0.2, 0.0, 0.2, -0.2},   // observe
    {0.2, 0.1, 0.0, 1.0, 0.1, 0.0, 0.0},    // tailor
    {0.5, 0.0, 0.2, 0.0, 0.0, 1.0, -0.4},   // release
    {0.2, 0.2, 1.0, 0.0, 0.0, 0.0, 0.3},    // socialise
    {0.0, 1.0, 0.0, 0.3, 0.2, 0.0, 0.6},    // pitch
    {0.0, 0.6, 0.0, 0.0, 1.0, 0.0, -0.6},   // push
    {0.0, 0.1, 0.0, 0.0, 0.2, 0.0, -0.82},  // close
}};

}  // namespace naive
