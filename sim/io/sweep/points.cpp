#include "sim/io/sweep/points.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "sim/io/config/checks.hpp"
#include "sim/io/config/interventions.hpp"
#include "sim/io/sweep/value.hpp"

namespace dyad::io {
namespace {

constexpr std::size_t max_faults = 3;    // different ones; each says enough about the others
constexpr int max_bad_points = 100'000;  // so that a large design with a fault is soon refused

/// The keys of all factors in a draft, with the factor of each.
struct Varied {
  std::vector<const model::Key*> keys;
  std::vector<std::size_t> factor;
};

Varied varied_in(Draft& draft, const std::vector<FactorPlan>& factors) {
  Varied varied;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    for (const std::string& path : factors[i].keys) {
      varied.keys.push_back(draft.binding.find(path));
      varied.factor.push_back(i);
      draft.given[path] = {factors[i].spot, true};
    }
  }
  return varied;
}

/// "population.members_min = 3, population.members_max = 2", and no more than a line of it.
std::string described(const std::vector<FactorPlan>& factors,
                      const std::vector<study::Value>& values) {
  constexpr std::size_t max = 6;
  std::string out;
  for (std::size_t i = 0; i < values.size() && i < max; ++i) {
    out += fmt::format("{}{} = {}", i ? ", " : "", factors[i].keys[0], literal_of(values[i]));
  }
  return values.size() > max ? out + " ..." : out;
}

}  // namespace

std::vector<study::Value> Points::values(std::int64_t point) const {
  std::vector<double> coordinates(design.factors);
  design.at(point, coordinates);
  std::vector<study::Value> out;
  out.reserve(design.factors);
  for (std::size_t i = 0; i < design.factors; ++i) {
    out.push_back(study::value_at(scales[i], coordinates[i]));
  }
  return out;
}

void check_points(const Points& points, const std::vector<FactorPlan>& factors, Draft& draft,
                  Problems& problems, const CheckProgress& progress) {
  constexpr std::int64_t often = 10'000;  // points between two reports
  const Varied varied = varied_in(draft, factors);
  std::vector<study::Value> at_base;
  for (const model::Key* key : varied.keys) at_base.push_back(value_at(key->place));
  std::set<std::string> said;
  int bad = 0;
  for (std::int64_t point = 0; point < points.design.points; ++point) {
    if (progress && point % often == 0) progress(point, points.design.points);
    if (said.size() >= max_faults || bad >= max_bad_points) break;
    const auto values = points.values(point);
    for (std::size_t i = 0; i < varied.keys.size(); ++i) {
      put(values[varied.factor[i]], varied.keys[i]->place);
    }
    check_values(draft, varied.keys);
    if (draft.problems.empty()) continue;
    ++bad;
    for (const base::Problem& problem : std::exchange(draft.problems, {}).in_order()) {
      if (!said.insert(problem.what).second) continue;
      problems.add(
          factors[0].spot,
          fmt::format("point {} ({}): {}", point, described(factors, values), problem.what),
          problem.why, problem.remedy);
    }
  }
  for (std::size_t i = 0; i < varied.keys.size(); ++i) put(at_base[i], varied.keys[i]->place);
}

Assignment::Assignment(const std::vector<FactorPlan>& factors, const model::Parameters& base)
    : base_(base), in_intervention_(base.interventions.size()) {
  const auto add = [&](std::vector<Target>& targets, const std::vector<model::Key>& keys,
                       const std::string& prefix) {
    for (std::size_t i = 0; i < factors.size(); ++i) {
      for (const std::string& path : factors[i].keys) {
        for (std::size_t k = 0; k < keys.size(); ++k) {
          const std::string name = prefix.empty() ? keys[k].path() : prefix + keys[k].name;
          if (name == path) targets.push_back({i, k});
        }
      }
    }
  };
  add(targets_, model::keys_of(base_), "");
  for (std::size_t i = 0; i < in_intervention_.size(); ++i) {
    model::InterventionText text{};
    add(in_intervention_[i], model::keys_of(text), fmt::format("intervention.{}.", i));
  }
}

model::Parameters Assignment::operator()(const std::vector<study::Value>& values) const {
  model::Parameters out = base_;
  if (!targets_.empty()) {
    const auto keys = model::keys_of(out);
    for (const Target& target : targets_) put(values[target.factor], keys[target.key].place);
  }
  for (std::size_t i = 0; i < in_intervention_.size(); ++i) {
    if (in_intervention_[i].empty()) continue;
    model::InterventionText text = text_of(out.interventions[i]);
    const auto keys = model::keys_of(text);
    for (const Target& target : in_intervention_[i]) {
      put(values[target.factor], keys[target.key].place);
    }
    out.interventions[i] = intervention_from(text);
  }
  return out;
}

}  // namespace dyad::io
