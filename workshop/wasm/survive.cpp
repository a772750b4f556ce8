// Whether a headline survives when the claims behind it are switched off, one at a time.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

#include "sim/model/parameters/keys.hpp"
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/company.hpp"
#include "workshop/wasm/effects.hpp"
#include "workshop/wasm/json_values.hpp"

namespace dyad::page {
namespace {

using nlohmann::json;

constexpr std::array headlines{
    Headline{"listening_leads", listening_leads, false},
    Headline{"letting_go", letting_go, false},
    Headline{"paradox", paradox, false},
    Headline{"opening_costs", opening_costs, true},
    Headline{"balance_closes", balance_closes, false},
    Headline{"questions_help", questions_help, false},
    Headline{"genes", genes_effect, false},
};

struct Rival {
  const char* name;
  json settings;
};

/// The model itself comes first, all that is contested at once after its parts. `no_scar` is the
/// mechanism of its headline, and no rival.
std::vector<Rival> rivals_of(const Headline& headline) {
  std::vector<Rival> rivals{
      {"model", json::object()},
      {"no_gain", {{"dopamine.gain_7r", 0.0}, {"dopamine.gain_a1", 0.0}}},
      {"no_sensitivity", {{"dopamine.sensitivity_7r", 0.0}, {"dopamine.sensitivity_a1", 0.0}}},
      {"no_erosion", {{"power.empathy_erosion", 0.0}}},
  };
  json all = json::object();
  for (const Rival& rival : rivals) all.update(rival.settings);
  rivals.push_back({"all", all});
  if (headline.scarred) rivals.push_back({"no_scar", {{"influence.opening_scar", 0.0}}});
  return rivals;
}

const Headline& headline_in(Request& request) {
  const std::string name = request.text("headline", 100);
  std::vector<std::string_view> names;
  for (const Headline& each : headlines) {
    if (each.name == name) return each;
    names.push_back(each.name);
  }
  request.refuse("headline", fmt::format("{} is unknown", json(name).dump()), "there are seven",
                 fmt::format("send one of {}", fmt::join(names, ", ")));
}

/// Survives: the interval leaves out zero, and at least half of the size is left. Weakens: it
/// leaves out zero, and less is left. Reverses: it leaves out zero on the other side. Else
/// vanishes. What is exactly nothing comes out as a rounding error, whose interval says nothing.
const char* verdict_of(const Effect& of_model, const Effect& effect) {
  const double rounding = 1e-9 * std::abs(of_model.value);
  const bool clear = effect.low > rounding || effect.high < -rounding;
  if (!clear) return "vanishes";
  const double left = effect.value / of_model.value;
  if (left < 0) return "reverses";
  return left < 0.5 ? "weakens" : "survives";
}

}  // namespace

Answer survive(Request& request) {
  const Headline& headline = headline_in(request);
  const std::int64_t seed = request.whole("seed", 0, largest_seed);
  json rows = json::array();
  std::optional<Effect> of_model;
  for (const Rival& rival : rivals_of(headline)) {
    const Effect effect = headline.effect(parameters_with(rival.settings, seed));
    if (!of_model) of_model = effect;
    rows.push_back({{"rival", rival.name},
                    {"settings", rival.settings},
                    {"effect", interval_json(effect.value, effect.low, effect.high)},
                    {"verdict", verdict_of(*of_model, effect)}});
  }
  return {{{"headline", headline.name}, {"rows", rows}}, {}};
}

}  // namespace dyad::page
