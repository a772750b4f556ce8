#include "sim/io/sweep/factors.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/io/config/document.hpp"
#include "sim/io/sweep/value.hpp"

namespace dyad::io {
std::vector<FactorPlan> read_factors(Fields& top, const std::string& file, const Base& base,
                                     DesignKind kind, Problems& problems) {
  const toml::node* node = top.find("factor");
  const toml::array* list = node ? node->as_array() : nullptr;
  if (!list || list->empty()) {
    if (!top.require("factor")) return {};
    const Missing& missing = *top.key("factor").missing;
    top.refuse("factor", fmt::format("factor is {}", found(*node)), missing.why, missing.remedy);
    return {};
  }
  FactorKeys keys(base, problems);
  std::vector<FactorPlan> plans;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const toml::table* table = list->get(i)->as_table();
    if (!table) {
      problems.add(spot_of(list->get(i)->source(), file),
                   fmt::format("factor.{} is {}", i, found(*list->get(i))), "a factor is a table",
                   "write '[[factor]]' above its keys");
      continue;
    }
    const std::string path = fmt::format("factor.{}", i);
    if (auto plan = read_factor({*table, path, file, problems}, kind, keys)) {
      plans.push_back(std::move(*plan));
    }
  }
  return plans;
}

std::vector<study::Scale> scales_of(const Plan& plan, const ParameterBinding& base,
                                    Problems& problems) {
  std::vector<study::Scale> scales;
  for (const FactorPlan& factor : plan.factors) {
    if (!has_levels(plan.design.kind)) {
      scales.push_back(factor.scale);
      continue;
    }
    study::Choices values = study::evenly_spaced(factor.scale, factor.levels.value_or(0));
    if (plan.design.kind == DesignKind::one_at_a_time) {
      const study::Value at_base = value_at(base.find(factor.keys[0])->place);
      for (const std::string& key : factor.keys) {
        const study::Value other = value_at(base.find(key)->place);
        if (other == at_base) continue;
        problems.add(factor.spot,
                     fmt::format("{} = {} and {} = {} are linked", factor.keys[0],
                                 literal_of(at_base), key, literal_of(other)),
                     "the first point is the base, where linked keys take the same value",
                     "make them equal in [set]");
      }
      std::erase(values, at_base);
      values.insert(values.begin(), at_base);
    }
    scales.emplace_back(std::move(values));
  }
  return scales;
}

}  // namespace dyad::io
