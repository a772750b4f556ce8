#include "sim/engine/frozen_results.hpp"

#include <cinttypes>
#include <cmath>
#include <cstdio>

#include "sim/engine/simulation.hpp"
#include "sim/model/built_in_attachment_table.hpp"
#include "sim/model/digest.hpp"
#include "sim/model/parameters/keys.hpp"

namespace dyad::engine {
namespace {

using namespace model;

Parameters baseline() {
  Parameters p = default_parameters();
  p.run.seed = 2014;
  p.attachment.cells = built_in_attachment_table();
  return p;
}

Parameters buying_groups() {
  Parameters p = baseline();
  p.population.teams = 10;
  p.population.members_max = 4;
  p.run.weeks = 26;
  p.market.churn = 0.02;
  return p;
}

/// Every kind at once, for different people, at different times, some fading.
Parameters all_interventions() {
  using Kind = InterventionKind;
  Parameters p = baseline();
  p.population.teams = 10;
  p.run.weeks = 30;
  p.interventions = {// kind, start, end, share, group, strength, half-life, questions
                     {Kind::prepared_questions, 0, no_end, 0.8, TargetGroup::all, 0.9, 12, 3},
                     {Kind::humility, 4, 24, 0.5, TargetGroup::carriers_7r, 0.7, 0, 3},
                     {Kind::no_pitch, 2, no_end, 1, TargetGroup::fearful, 1.5, 8, 3},
                     {Kind::name_observations, 0, 20, 0.6, TargetGroup::secure, 1, 0, 3},
                     {Kind::redistribute_power, 3, no_end, 0.7, TargetGroup::avoidant, 1.2, 5, 3},
                     {Kind::commitment_technique, 1, no_end, 1, TargetGroup::anxious, 0.8, 0, 3},
                     {Kind::knowledge, 5, no_end, 0.5, TargetGroup::no_7r, 0.3, 10, 3},
                     {Kind::attachment_awareness, 0, no_end, 0.9, TargetGroup::a1, 1, 0, 3},
                     {Kind::leader_coaching, 6, no_end, 1, TargetGroup::a2a2, 0.4, 20, 3},
                     {Kind::leader_delegation, 0, 28, 1, TargetGroup::all, 0.5, 0, 3}};
  return p;
}

/// Nothing is a multiple of anything, and little is at its default.
Parameters odd_sizes() {
  Parameters p = baseline();
  p.run.seed = 0x0123456789abcdef;
  p.run.replicates = 3;
  p.run.weeks = 17, p.run.survey_weeks = 5;
  p.run.meetings_per_week = 3, p.run.max_turns = 11;
  p.run.opening_move = "pitch";
  p.population.teams = 3, p.population.team_size = 7, p.population.accounts = 5;
  p.population.members_min = 2, p.population.members_max = 3;
  p.influence.scar_healing = 0.05;
  p.power.empathy_erosion_sd = 0.3;
  p.dopamine.a1_learning = 0.2, p.dopamine.a1_choice = 0.1;
  for (AttachmentSource* source :
       {&p.attachment.salespeople, &p.attachment.customers, &p.attachment.leaders}) {
    source->source = "normal";
    source->correlation = -0.3;
    source->anxiety_shift = 0.2, source->avoidance_scale = 1.1;
  }
  return p;
}

/// NaN means undefined, whatever its bits.
template <class Numbers>
void add_all(Digest& digest, const Numbers& numbers) {
  for (const auto x : numbers) {
    if (std::isnan(x)) {
      digest.add(std::uint64_t{0x7FF8'DEAD});
    } else {
      digest.add(x);
    }
  }
}

/// Of the agents, and of all that is measured.
struct Digests {
  Digest agents, results;

  void add(const RunResult& result) {
    agents.add(result.digest);
    for (const auto& outcome : result.outcomes) add_all(results, outcome);
    add_all(results, result.move_share);
    add_all(results, result.survey_move_share);
    add_all(results, result.weekly_mean);
    add_all(results, result.weekly_quantile);
    add_all(results, result.totals);
    for (const int each : result.treated_by) results.add(static_cast<std::uint64_t>(each));
  }
};

std::string line(const std::string& name, const Digest& digest) {
  char text[17];
  std::snprintf(text, sizeof text, "%016" PRIx64, digest.value());
  return name + " " + text + "\n";
}

std::string digests_of(const std::string& name, const Parameters& parameters) {
  Digests digests;
  simulate(parameters, {}, [&](const RunResult& result) { digests.add(result); });
  return line(name + ".agents", digests.agents) + line(name + ".results", digests.results);
}

}  // namespace

std::string frozen_results() {
  return std::string("model_version ") + model_version + "\n" + digests_of("baseline", baseline()) +
         digests_of("buying_groups", buying_groups()) +
         digests_of("all_interventions", all_interventions()) +
         digests_of("odd_sizes", odd_sizes());
}

}  // namespace dyad::engine
