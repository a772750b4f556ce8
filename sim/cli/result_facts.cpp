#include "sim/cli/result_facts.hpp"

#include <algorithm>
#include <cmath>

#include "sim/io/config/config.hpp"
#include "sim/io/config/literal.hpp"
#include "sim/io/config/parameter_binding.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/model/measures.hpp"

namespace dyad::cli {
namespace {

/// Of the values that are there. The SD is that of a sample.
Moments moments_of(const io::StoredVariable& variable, const std::vector<double>& values) {
  double sum = 0, squares = 0;
  std::int64_t number = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++number;
  }
  const double mean = sum / static_cast<double>(number);
  for (const double value : values) {
    if (!std::isnan(value)) squares += (value - mean) * (value - mean);
  }
  return {variable.name, variable.units, variable.long_name, mean,
          std::sqrt(squares / static_cast<double>(number - 1))};
}

std::vector<Moments> outcomes_of(const io::ResultReader& reader) {
  std::vector<Moments> all;
  for (const auto& variable : reader.variables()) {
    const bool outcome = std::any_of(model::outcome_info.begin(), model::outcome_info.end(),
                                     [&](const auto& info) { return info.name == variable.name; });
    if (outcome) all.push_back(moments_of(variable, reader.numbers(variable.name)));
  }
  return all;
}

/// "intervention.12.share" -> 12; nothing for any other key.
bool is_repeated(const std::string& path) {
  return path.starts_with("intervention.") || path.starts_with("transcript.");
}

void add_configuration(ResultFacts& facts) {
  const auto configuration = io::parse_configuration(
      facts.provenance.configuration, facts.file.string(), {}, facts.file.parent_path());
  const io::ParameterBinding values(configuration.parameters);
  const io::ParameterBinding defaults(0, 0);
  for (const model::Key& key : values.keys()) {
    if (is_repeated(key.path())) continue;
    const std::string value = io::literal(key.place);
    const std::string fallback = io::literal(defaults.find(key.path())->place);
    if (value != fallback && !key.required())
      facts.changes.push_back({key.path(), value, fallback});
  }
  facts.interventions.resize(values.intervention_count());
  for (std::size_t i = 0; i < facts.interventions.size(); ++i) {
    const std::string table = "intervention." + std::to_string(i);
    for (const std::string& name : values.names_in(table)) {
      const auto* key = values.find(table + "." + name);
      facts.interventions[i].push_back({name, io::literal(key->place)});
    }
  }
}

/// A run's file has them all; in that of a sweep, runs without results have none.
std::vector<std::string> digests_of(const io::ResultReader& reader) {
  if (!reader.is_run()) return reader.texts("digest");
  std::vector<std::string> texts;
  for (const std::uint64_t digest : reader.digests()) texts.push_back(io::digest_text(digest));
  return texts;
}

/// Sizes of the dimensions, from the coordinates that label them.
void add_sizes(ResultFacts& facts) {
  for (const auto& variable : facts.variables) {
    if (variable.shape.size() != 1) continue;
    if (variable.name == "replicate") facts.replicates = variable.shape[0];
    if (variable.name == "salesperson") facts.salespeople = variable.shape[0];
    if (variable.name == "week") facts.weeks = variable.shape[0];
  }
}

}  // namespace

ResultFacts facts_of(const std::filesystem::path& file) {
  const io::ResultReader reader(file);
  ResultFacts facts;
  facts.file = file;
  facts.bytes = std::filesystem::file_size(file);
  facts.provenance = reader.provenance();
  facts.model_version = reader.model_version();
  facts.seed = reader.seed();
  facts.digest = reader.digest();
  facts.kind = reader.kind();
  facts.run_digests = digests_of(reader);
  facts.variables = reader.variables();
  facts.session = reader.session();
  facts.outcomes = outcomes_of(reader);
  add_sizes(facts);
  if (reader.kind() == "comparison") facts.compared = reader.texts("configuration");
  try {
    if (reader.is_run()) add_configuration(facts);
    if (reader.is_sweep()) facts.sweep = sweep_facts_of(reader, file.string());
  } catch (const io::ConfigError& error) {
    // Of another model version: all the rest is still worth showing.
    facts.unreadable_configuration = error.problems().front().text();
  }
  return facts;
}

}  // namespace dyad::cli
