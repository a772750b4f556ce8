// Every number a run depends on, under the table names of a configuration file.
//
// The structs carry no defaults: each key is declared once, in keys.cpp, with its default, range,
// unit, meaning and evidence. `default_parameters()` there gives a filled set.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/model/intervention_kinds.hpp"
#include "sim/model/moves.hpp"

namespace dyad::model {

using Integer = std::int64_t;

/// Version of the equations. Results are comparable bit for bit only within one model version.
inline constexpr const char* model_version = "2.0";

struct RunParameters {
  Integer seed, replicates, weeks, meetings_per_week, max_turns, survey_weeks;
  std::string opening_move;  // "none" or the name of a move
};

struct PopulationParameters {
  Integer teams, team_size, accounts, members_min, members_max;
};

struct GeneticsParameters {
  double drd4_7r, drd2_a1;
};

struct DopamineParameters {
  double gain_7r, gain_a1, sensitivity_7r, sensitivity_a1, a1_learning, a1_choice;
};

/// Where standardised attachment scores come from (docs/odd.md, 4.1).
struct AttachmentSource {
  std::string source;  // "table" or "normal"
  double correlation;  // of the bivariate normal
  double anxiety_shift, avoidance_shift, anxiety_scale, avoidance_scale;
};

/// One cell of an observed joint distribution of attachment scores, and how many people are in it.
struct AttachmentCell {
  double anxiety_low, anxiety_high, avoidance_low, avoidance_high, people;
};

/// Name of the table of attachment scores that is compiled in.
inline constexpr std::string_view built_in_table = "built-in";

struct AttachmentParameters {
  std::string table;  // path of a CSV file, or built_in_table
  double closeness_base, closeness_anxiety, closeness_avoidance;  // of a customer's need, n
  AttachmentSource salespeople, customers, leaders;
  std::vector<AttachmentCell> cells;  // what `table` holds; filled by whoever read it
};

struct TraitParameters {
  double knowledge, knowledge_sd, salesperson_empathy, salesperson_empathy_sd, customer_empathy,
      customer_empathy_sd, will, will_sd, avoidance_on_empathy;
};

// The tables below are used in every turn. A configuration holds them in double; the kernel gets
// them in float (`in_float` of kernel/rules.hpp), so each is a template of its number type.

template <class T>
struct EngagementOf {
  T intercept, listening, trust, closeness_fit, content, empathy, pressure, self_focus, untailored,
      will_floor, power_floor;
};
using EngagementParameters = EngagementOf<double>;

template <class T>
struct InsightOf {
  T gain, forgetting, kept_after_sale;
};
using InsightParameters = InsightOf<double>;

template <class T>
struct InfluenceOf {
  T gain, yield_gain, loss, rest, relax, opening_threshold, opening_scar, scar_healing,
      empathy_floor, power_floor, power_slope;
};
using InfluenceParameters = InfluenceOf<double>;

template <class T>
struct CustomerPowerOf {
  T gain, self, yield_gain, loss, relax_turn, relax_gap, base, will_slope;
};
using CustomerPowerParameters = CustomerPowerOf<double>;

template <class T>
struct TrustOf {
  T gain, loss, rest, heard, fit, misfit;
};
using TrustParameters = TrustOf<double>;

template <class T>
struct CommitmentOf {
  T gain, yield, press;
};
using CommitmentParameters = CommitmentOf<double>;

template <class T>
struct CommonGroundOf {
  T gain, loss, rest, relax;
};
using CommonGroundParameters = CommonGroundOf<double>;

template <class T>
struct PowerOf {
  T intoxication_rpe, intoxication_level, intoxication_rate, gap_decay, empathy_erosion,
      empathy_erosion_sd, empathy_rate, empathy_gap_recovery, expectation_rate;
};
using PowerParameters = PowerOf<double>;

template <class T>
struct ClosingOf {
  T intercept, commitment, trust, content, influence, imbalance, common_ground, satisfied,
      will_floor, demand_recovery, premature_trust, premature_influence, premature_power,
      kept_after_refusal;
};
using ClosingParameters = ClosingOf<double>;

template <class T>
struct NegotiationOf {
  T max_discount, power, empathy, anxiety, avoidance;
};
using NegotiationParameters = NegotiationOf<double>;

template <class T>
struct ChoiceOf {
  T value, empathy, push_disinhibition, pitch_disinhibition, fear_of_asking, reassurance, readiness,
      insight, impulsivity;
};
using ChoiceParameters = ChoiceOf<double>;

template <class T>
struct LearningOf {
  T rate, insight, novelty, approval, approval_floor, approval_trust, influence, sale, rejection,
      coldness, avoidance_on_novelty, avoidance_on_approval;
};
using LearningParameters = LearningOf<double>;

template <class T>
struct TeamOf {
  T coaching, coaching_secure, leader_anxiety_cost, leader_avoidance_cost, sharing, innovation,
      obsolescence;
};
using TeamParameters = TeamOf<double>;

template <class T>
struct MarketOf {
  T value_sd, upsell, fit_sd, territory_sd, reputation_rate, chase_lead, chase_max, chase_fade,
      churn, churn_trust, churn_chase, churn_max, competition;
};
using MarketParameters = MarketOf<double>;

struct MeasureParameters {
  double attachment_cut;  // SD above which a score counts as anxious or avoidant
  bool trajectories;      // keep every salesperson's weekly state
};

/// One relationship to be written down turn by turn: what happens in an account slot.
struct TranscriptRequest {
  Integer replicate, salesperson, account;  // indices from 0
};

enum class TargetGroup { all, secure, anxious, avoidant, fearful, carriers_7r, no_7r, a1, a2a2 };

/// One intervention (docs/odd.md, 4.12): active in weeks start <= w < end.
struct Intervention {
  InterventionKind kind;
  Integer start;  // week
  Integer end;    // week; the first one without it; `no_end` for none
  double share;   // probability that a salesperson of the group is treated
  TargetGroup group;
  double strength;   // from 0 to the largest of its kind
  double half_life;  // weeks; 0: does not fade
  Integer n;         // prepared questions asked first
};
inline constexpr Integer no_end = -1;

struct Parameters {
  RunParameters run;
  PopulationParameters population;
  GeneticsParameters genetics;
  DopamineParameters dopamine;
  AttachmentParameters attachment;
  TraitParameters traits;
  EngagementParameters engagement;
  InsightParameters insight;
  InfluenceParameters influence;
  CustomerPowerParameters customer_power;
  TrustParameters trust;
  CommitmentParameters commitment;
  CommonGroundParameters common_ground;
  PowerParameters power;
  ClosingParameters closing;
  NegotiationParameters negotiation;
  ChoiceParameters choice;
  LearningParameters learning;
  TeamParameters team;
  MarketParameters market;
  std::array<MoveAttributes, move_count> moves;
  MeasureParameters measures;
  std::vector<Intervention> interventions;
  std::vector<TranscriptRequest> transcripts;
};

constexpr Integer salespeople_of(const PopulationParameters& population) {
  return population.teams * population.team_size;
}

}  // namespace dyad::model
