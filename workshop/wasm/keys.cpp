// The keys that a workshop turns, with what is declared about them.
#include "sim/io/config/key_json.hpp"
#include "sim/io/config/parameter_binding.hpp"
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/company.hpp"

namespace dyad::page {
namespace {

/// Few enough to be looked through, and in the order of the page's sliders
/// (workshop/state/laboratory_keys.ts). No genes and no traits of people: nobody's are entered.
constexpr std::array chosen{
    "engagement.listening",
    "engagement.self_focus",
    "engagement.pressure",
    "insight.gain",
    "influence.gain",
    "influence.loss",
    "influence.yield_gain",
    "influence.opening_scar",
    "influence.scar_healing",
    "customer_power.gain",
    "customer_power.yield_gain",
    "trust.gain",
    "commitment.gain",
    "power.empathy_erosion",
    "power.empathy_erosion_sd",
    "power.intoxication_level",
    "power.empathy_rate",
    "choice.impulsivity",
    "closing.imbalance",
    "closing.premature_trust",
    "choice.fear_of_asking",
    "moves.ask.habit",
    "moves.pitch.habit",
    "moves.release.habit",
    "learning.rate",
};
static_assert(chosen.size() <= 25);

nlohmann::json facts_of(const model::Key& key) {
  const bool number = key.place.index() < 2;
  return {{"key", key.path()},
          {"value", io::json_of(key.place)},
          {"default", io::json_of(key.fallback)},
          {"low", number ? nlohmann::json(key.range.low) : nlohmann::json()},
          {"high", number ? nlohmann::json(key.range.high) : nlohmann::json()},
          {"unit", key.unit},
          {"meaning", key.meaning},
          {"evidence", key.evidence},
          {"choices", key.choices.empty() ? nlohmann::json() : nlohmann::json(key.choices)}};
}

}  // namespace

Answer keys(Request& request) {
  const io::ParameterBinding binding(settings_without_seed(request));
  nlohmann::json list = nlohmann::json::array();
  for (const char* path : chosen) list.push_back(facts_of(*binding.find(path)));
  return {{{"keys", list}}, {}};
}

}  // namespace dyad::page
