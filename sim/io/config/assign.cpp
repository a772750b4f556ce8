#include "sim/io/config/assign.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "sim/base/nearest.hpp"
#include "sim/io/config/document.hpp"
#include "sim/io/config/listed.hpp"
#include "sim/io/config/literal.hpp"

namespace dyad::io {
namespace {

using model::Integer;
using model::Key;
using Refused = std::optional<base::Complaint>;

/// The fields of a sweep file's top have no table.
std::string name_of(const Key& key) { return key.table.empty() ? key.name : key.path(); }

std::string example(const Key& key) {
  if (!key.required()) return literal(key.fallback);
  if (!key.choices.empty()) return literal(key.choices.front());
  return std::holds_alternative<Integer*>(key.place) ? "1" : "1.0";
}

Refused wrong_type(const Key& key, const toml::node& node) {
  std::string remedy = fmt::format("write {}, such as {}", type_text(key), example(key));
  if (node.is_string() && !std::holds_alternative<std::string*>(key.place)) {
    remedy += ", without quotes";
  }
  if (std::holds_alternative<std::string*>(key.place)) remedy += ", in quotes";
  return base::Complaint{fmt::format("{} is {}", name_of(key), found(node)),
                         fmt::format("{} is needed", type_text(key)), remedy};
}

Refused out_of_range(const Key& key, const std::string& value) {
  const std::string fallback =
      key.required() ? "" : fmt::format("; the default is {}", literal(key.fallback));
  return base::Complaint{
      fmt::format("{} = {} is out of range", name_of(key), value),
      fmt::format("{}{}", range_text(key), unit_text(key)),
      fmt::format("give a value from {} to {}{}", key.range.low, key.range.high, fallback)};
}

bool inside(const Key& key, double value) {
  return value >= key.range.low && value <= key.range.high;  // false for not a number
}

Refused assign_to(double& place, const Key& key, const toml::node& node) {
  const auto* integer = node.as_integer();
  const auto* number = node.as_floating_point();
  if (!integer && !number) return wrong_type(key, node);
  const double value = integer ? static_cast<double>(integer->get()) : number->get();
  if (!inside(key, value)) return out_of_range(key, literal(value));
  place = value;
  return {};
}

Refused assign_to(Integer& place, const Key& key, const toml::node& node) {
  if (const auto* number = node.as_floating_point()) {
    // 1e3 is a whole number, too; beyond 15 digits a float no longer tells which one was written.
    constexpr double exact = 1e15;
    const double value = number->get();
    if (std::isfinite(value) && (value != std::floor(value) || std::abs(value) > exact)) {
      return wrong_type(key, node);
    }
    if (!inside(key, value)) return out_of_range(key, literal(value));
    place = static_cast<Integer>(value);
    return {};
  }
  const auto* integer = node.as_integer();
  if (!integer) return wrong_type(key, node);
  if (!inside(key, static_cast<double>(integer->get()))) {
    return out_of_range(key, fmt::format("{}", integer->get()));
  }
  place = integer->get();
  return {};
}

Refused assign_to(bool& place, const Key& key, const toml::node& node) {
  const auto* flag = node.as_boolean();
  if (!flag) return wrong_type(key, node);
  place = flag->get();
  return {};
}

Refused assign_to(std::string& place, const Key& key, const toml::node& node) {
  const auto* text = node.as_string();
  if (!text) return wrong_type(key, node);
  const std::string& value = text->get();
  if (!key.choices.empty() &&
      std::find(key.choices.begin(), key.choices.end(), value) == key.choices.end()) {
    const auto meant = base::nearest(value, {key.choices.begin(), key.choices.end()});
    return base::Complaint{
        fmt::format("unknown {} {}", name_of(key), base::shown(literal(std::string_view(value)))),
        fmt::format("the choices are {}", listed(key.choices)),
        meant ? fmt::format("did you mean '{}'?", *meant) : "give one of the choices"};
  }
  if (value.empty() || value.find('\0') != std::string::npos) {
    return base::Complaint{
        fmt::format("{} is {}", name_of(key), base::shown(literal(std::string_view(value)))),
        "it names a file", fmt::format("write a path, or {}", literal(key.fallback))};
  }
  place = value;
  return {};
}

}  // namespace

std::optional<base::Complaint> assign(const Key& key, const toml::node& node) {
  return std::visit([&](auto* place) { return assign_to(*place, key, node); }, key.place);
}

}  // namespace dyad::io
