#include "sim/io/config/checks.hpp"

#include <fmt/format.h>

#include "sim/io/config/interventions.hpp"
#include "sim/io/config/literal.hpp"

namespace dyad::io {
namespace {

using model::Integer;

constexpr Integer max_salespeople = 100'000'000;

void check_required(Draft& draft) {
  for (const model::Key& key : draft.binding.keys()) {
    if (!key.required() || draft.was_given(key.path())) continue;
    if (draft.misshapen.contains(key.table)) continue;  // its keys were not read
    if (key.path() == "run.seed") {
      draft.problems.add(draft.spot_of_conflict({"run.seed"}), "run.seed is missing",
                         "it has no default, so that the seed of every result was chosen",
                         "write '[run] seed = 1' (two lines), or give '--set run.seed=1'");
    } else if (draft.headers.contains(key.table)) {  // else the element itself is at fault
      const std::string unit = key.choices.empty()
                                   ? fmt::format("{}{}", range_text(key), unit_text(key))
                                   : range_text(key);
      draft.problems.add(draft.spot_of_conflict({key.path()}),
                         fmt::format("{} is missing in {}", key.name, table_shown(key.table)),
                         fmt::format("{}; it has no default", key.meaning),
                         fmt::format("write '{} = ...', {}", key.name, unit));
    }
  }
}

/// What has to be chosen for a key to have an effect.
std::string choice_for(const model::Key& key) {
  const std::string& first = key.effect->on.front();
  if (key.effect->on.size() > 1) {
    return fmt::format("{} = \"{}\" where it is meant", first.substr(first.rfind('.') + 1),
                       key.effect->choice);
  }
  const bool listed = table_shown(key.table).starts_with("[[");
  return fmt::format("{}{} = \"{}\"", listed ? "" : key.table + ".", first, key.effect->choice);
}

void check_idle(Draft& draft, const model::Key& key) {
  const std::string why = why_ineffective(draft.binding, key);
  if (why.empty() || !draft.good({key.path()})) return;
  for (const std::string& path : deciders_of(key)) {
    if (!draft.good({path})) return;
  }
  draft.problems.add(draft.given.at(key.path()).spot, fmt::format("{} has no effect", key.path()),
                     why, fmt::format("leave it out, or choose {}", choice_for(key)));
}

void check_population(Draft& draft) {
  const model::PopulationParameters& population = draft.binding.values().population;
  if (draft.good({"population.members_min", "population.members_max"}) &&
      population.members_min > population.members_max) {
    draft.problems.add(draft.spot_of_conflict({"population.members_min", "population.members_max"}),
                       fmt::format("population.members_min = {} is above members_max = {}",
                                   population.members_min, population.members_max),
                       "accounts have between members_min and members_max members",
                       "exchange or raise them");
  }
  if (draft.good({"population.teams", "population.team_size"}) &&
      salespeople_of(population) > max_salespeople) {
    draft.problems.add(draft.spot_of_conflict({"population.teams", "population.team_size"}),
                       fmt::format("{} teams of {} are {} salespeople", population.teams,
                                   population.team_size, salespeople_of(population)),
                       fmt::format("at most {}", max_salespeople),
                       "lower population.teams or population.team_size");
  }
}

void check_intervention(Draft& draft, std::size_t i) {
  const model::InterventionText& text = draft.binding.intervention(i);
  const auto path = [&](const char* key) { return fmt::format("intervention.{}.{}", i, key); };
  const std::string start = path("start"), end = path("end"), strength = path("strength");
  if (draft.was_given(path("kind")) && draft.good({path("kind"), strength}) &&
      text.strength > largest_strength(text.kind)) {
    draft.problems.add(
        draft.spot_of_conflict({strength, path("kind")}),
        fmt::format("{} = {} is out of range for {}", strength, literal(text.strength), text.kind),
        "0 to 1; only utilities, as of no_pitch, go up to 3", "give a value from 0 to 1");
  }
  if (draft.good({start, end}) && text.end != model::no_end && text.end <= text.start) {
    draft.problems.add(draft.spot_of_conflict({start, end}),
                       fmt::format("{} = {} is not after start = {}", end, text.end, text.start),
                       "it is the first week without the intervention, which so never happens",
                       "give a later end, or leave it out");
  }
  const Integer weeks = draft.binding.values().run.weeks;
  if (draft.good({start, "run.weeks"}) && text.start >= weeks) {
    draft.problems.add(draft.spot_of_conflict({start, "run.weeks"}),
                       fmt::format("{} = {} is not before the end of the run", start, text.start),
                       fmt::format("run.weeks = {}, counted from 0: it never happens", weeks),
                       fmt::format("start it in week {} or earlier", weeks - 1));
  }
}

/// An index of a transcript must name something that exists.
void check_index(Draft& draft, const std::string& path, Integer index, Integer count,
                 std::initializer_list<std::string> counted_by) {
  for (const std::string& key : counted_by) {
    if (!draft.good({key})) return;
  }
  if (!draft.was_given(path) || !draft.good({path}) || index < count) return;
  draft.problems.add(draft.given.at(path).spot, fmt::format("{} = {} does not exist", path, index),
                     fmt::format("there are {}, counted from 0", count),
                     fmt::format("give a number from 0 to {}", count - 1));
}

void check_transcript(Draft& draft, std::size_t i) {
  const auto& all = draft.binding.transcripts();
  const model::TranscriptRequest& request = all[i];
  const model::Parameters& values = draft.binding.values();
  const auto path = [&](const char* key) { return fmt::format("transcript.{}.{}", i, key); };
  check_index(draft, path("salesperson"), request.salesperson, salespeople_of(values.population),
              {"population.teams", "population.team_size"});
  check_index(draft, path("account"), request.account, values.population.accounts,
              {"population.accounts"});
  check_index(draft, path("replicate"), request.replicate, values.run.replicates,
              {"run.replicates"});
  if (!draft.was_given(path("salesperson"))) return;
  for (std::size_t j = 0; j < i; ++j) {
    if (all[j].salesperson != request.salesperson || all[j].account != request.account ||
        all[j].replicate != request.replicate) {
      continue;
    }
    draft.problems.add(draft.spot_of_conflict({path("salesperson")}),
                       fmt::format("transcript {} repeats transcript {}", i, j),
                       "each relationship is written down once", "leave out one of the two");
    return;
  }
}

}  // namespace

void check_values(Draft& draft, const std::vector<const model::Key*>& keys) {
  for (const model::Key* key : keys) check_idle(draft, *key);
  check_population(draft);
  for (std::size_t i = 0; i < draft.binding.intervention_count(); ++i) check_intervention(draft, i);
  for (std::size_t i = 0; i < draft.binding.transcripts().size(); ++i) check_transcript(draft, i);
}

void check(Draft& draft) {
  check_required(draft);
  std::vector<const model::Key*> given;
  for (const model::Key& key : draft.binding.keys()) {
    if (draft.was_given(key.path())) given.push_back(&key);
  }
  check_values(draft, given);
}

}  // namespace dyad::io
