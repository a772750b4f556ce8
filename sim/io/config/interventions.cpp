#include "sim/io/config/interventions.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace dyad::io {
namespace {

// The choices of the two keys stand in the order of the enumerations; a test holds them to it.
std::vector<std::string_view> choices_of(std::string_view name) {
  model::InterventionText text{};
  for (const model::Key& key : model::keys_of(text)) {
    if (key.name == name) return key.choices;
  }
  throw std::out_of_range("no such key of an intervention: " + std::string(name));
}

template <typename Enum>
Enum value_of(std::string_view name, const std::string& choice) {
  const auto choices = choices_of(name);
  const auto at = std::find(choices.begin(), choices.end(), choice);
  if (at == choices.end()) throw std::out_of_range("unknown " + std::string(name) + ": " + choice);
  return static_cast<Enum>(at - choices.begin());
}

template <typename Enum>
std::string choice_of(std::string_view name, Enum value) {
  return std::string(choices_of(name).at(static_cast<std::size_t>(value)));
}

}  // namespace

model::Intervention intervention_from(const model::InterventionText& text) {
  return {value_of<model::InterventionKind>("kind", text.kind),
          text.start,
          text.end,
          text.share,
          value_of<model::TargetGroup>("group", text.group),
          text.strength,
          text.half_life,
          text.n};
}

model::InterventionText text_of(const model::Intervention& intervention) {
  model::InterventionText text{};
  text.kind = choice_of("kind", intervention.kind);
  text.start = intervention.start;
  text.end = intervention.end;
  text.share = intervention.share;
  text.group = choice_of("group", intervention.group);
  text.strength = intervention.strength;
  text.half_life = intervention.half_life;
  text.n = intervention.n;
  return text;
}

double largest_strength(const std::string& kind) {
  constexpr std::array<std::string_view, 4> utilities{"no_pitch", "name_observations",
                                                      "redistribute_power", "attachment_awareness"};
  return std::find(utilities.begin(), utilities.end(), kind) != utilities.end() ? 3.0 : 1.0;
}

}  // namespace dyad::io
