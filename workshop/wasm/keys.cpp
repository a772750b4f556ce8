// The keys that a workshop turns, with what is declared about them.
#include "sim/io/config/bound.hpp"
#include "sim/io/config/key_json.hpp"
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/company.hpp"

namespace dyad::page {
namespace {

/// Few enough to be looked through. Company first, then people, what happens between two, claims.
constexpr std::array chosen{
    "population.teams",
    "population.members_min",
    "population.members_max",
    "run.weeks",
    "traits.knowledge",
    "traits.will",
    "traits.salesperson_empathy",
    "attachment.salespeople.anxiety_shift",
    "attachment.salespeople.avoidance_shift",
    "genetics.drd4_7r",
    "genetics.drd2_a1",
    "dopamine.gain_7r",
    "dopamine.gain_a1",
    "dopamine.sensitivity_7r",
    "dopamine.sensitivity_a1",
    "power.empathy_erosion",
    "influence.opening_scar",
    "influence.yield_gain",
    "customer_power.base",
    "choice.fear_of_asking",
    "closing.imbalance",
    "closing.premature_influence",
    "moves.ask.habit",
    "moves.pitch.habit",
    "moves.close.habit",
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

Answer keys(Asked& request) {
  const io::Bound bound(settings_without_seed(request));
  nlohmann::json list = nlohmann::json::array();
  for (const char* path : chosen) list.push_back(facts_of(*bound.find(path)));
  return {{{"keys", list}}, {}};
}

}  // namespace dyad::page
