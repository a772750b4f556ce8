#include "sim/cli/inspect_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/layout.hpp"

namespace dyad::cli {
namespace {

using Json = nlohmann::ordered_json;

/// A TOML value of a configuration: the same in JSON but for infinity and NaN, which become text.
Json from_toml(const std::string& literal) {
  Json value = Json::parse(literal, nullptr, false);
  return value.is_discarded() ? Json(literal) : value;
}

/// JSON knows no NaN.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json configuration_of(const ResultFacts& facts) {
  Json changes = Json::object(), interventions = Json::array();
  for (const auto& [key, value, fallback] : facts.changes) {
    changes[key] = {{"value", from_toml(value)}, {"default", from_toml(fallback)}};
  }
  for (const auto& settings : facts.interventions) {
    Json one = Json::object();
    for (const auto& [key, value] : settings) one[key] = from_toml(value);
    interventions.push_back(one);
  }
  return {{"changes", changes}, {"interventions", interventions}};
}

Json sweep_of(const SweepFacts& sweep) {
  Json ranges = Json::object();
  for (const auto& [measure, low, high] : sweep.ranges) {
    ranges[measure] = {{"low", number(low)}, {"high", number(high)}};
  }
  return {
      {"points", sweep.points},
      {"runs", {{"done", sweep.done}, {"failed", sweep.failed}, {"not_wanted", sweep.not_wanted}}},
      {"factors", sweep.factors},
      {"common_random_numbers", sweep.common_random_numbers},
      {"mean_of_points", ranges}};
}

}  // namespace

std::string json_view(const ResultFacts& facts) {
  Json digests = Json::array(), outcomes = Json::object(), variables = Json::object(),
       session = Json::object();
  for (const std::string& digest : facts.run_digests) {
    digests.push_back(digest.empty() ? Json(nullptr) : Json(digest));
  }
  for (const auto& each : facts.outcomes) {
    outcomes[each.name] = {{"mean", number(each.mean)},
                           {"sd", number(each.sd)},
                           {"units", each.units},
                           {"long_name", each.long_name}};
  }
  for (const auto& each : facts.variables) {
    variables[each.name] = {{"type", each.type},
                            {"dimensions", each.dimensions},
                            {"shape", each.shape},
                            {"units", each.units},
                            {"long_name", each.long_name}};
  }
  for (const auto& [name, value] : facts.session) session[name] = value;
  Json all{{"file", facts.file.string()},
           {"bytes", facts.bytes},
           {"kind", facts.kind},
           {"title", facts.provenance.title},
           {"format_version", io::format_version},
           {"model_version", facts.model_version},
           {"program_version", facts.provenance.program_version},
           {"build", facts.provenance.build},
           {"seed", facts.seed},
           {"digest", io::digest_text(facts.digest)},
           {"replicate_digests", digests},
           {"replicates", facts.replicates},
           {"salespeople", facts.salespeople},
           {"weeks", facts.weeks}};
  if (!facts.unreadable_configuration.empty()) {
    all["unreadable_configuration"] = facts.unreadable_configuration;
  } else if (facts.kind == "sweep") {
    all.update(sweep_of(facts.sweep));
  } else if (facts.kind == "run") {
    all.update(configuration_of(facts));
  }
  if (facts.kind == "comparison") all["compared"] = facts.compared;
  all["outcomes"] = outcomes;
  all["variables"] = variables;
  all["session"] = session;
  all["caveat"] = io::caveat;
  return all.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dyad::cli
