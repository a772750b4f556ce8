#include "sim/io/sweep/value.hpp"

#include <type_traits>

#include "sim/io/config/assign.hpp"
#include "sim/io/config/literal.hpp"

namespace dyad::io {

std::variant<study::Value, base::Complaint> value_of(const model::Key& key,
                                                     const toml::node& node) {
  study::Value value = value_at(key.place);
  model::Key scratch = key;
  std::visit([&](auto& place) { scratch.place = &place; }, value);
  if (auto refused = assign(scratch, node)) return *refused;
  return value;
}

study::Value value_at(const model::Place& place) {
  return std::visit([](const auto* value) { return study::Value(*value); }, place);
}

void put(const study::Value& value, const model::Place& place) {
  std::visit([&](auto* at) { *at = std::get<std::remove_pointer_t<decltype(at)>>(value); }, place);
}

std::string literal_of(const study::Value& value) {
  study::Value copy = value;
  return std::visit([](auto& held) { return literal(model::Place(&held)); }, copy);
}

}  // namespace dyad::io
