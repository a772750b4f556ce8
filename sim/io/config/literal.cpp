#include "sim/io/config/literal.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <type_traits>
#include <variant>

namespace dyad::io {
namespace {

template <typename Value>
std::string literal_of(const Value& value) {
  if constexpr (std::is_same_v<Value, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_same_v<Value, model::Integer>) {
    return fmt::format("{}", value);
  } else if constexpr (std::is_same_v<Value, double>) {
    return literal(value);
  } else if constexpr (std::is_same_v<Value, std::monostate>) {
    return "none";
  } else {
    return literal(std::string_view(value));
  }
}

}  // namespace

std::string literal(double number) {
  std::string text = fmt::format("{}", number);
  // TOML tells a float by its point or exponent.
  if (text.find_first_of(".en") == std::string::npos) text += ".0";
  return text;
}

std::string literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || byte == 0x7f) {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

std::string literal(const model::Place& place) {
  return std::visit([](const auto* value) { return literal_of(*value); }, place);
}

std::string literal(const model::Default& fallback) {
  return std::visit([](const auto& value) { return literal_of(value); }, fallback);
}

std::string range_text(const model::Key& key) {
  if (std::holds_alternative<bool*>(key.place)) return "true or false";
  if (!std::holds_alternative<std::string*>(key.place)) {
    return fmt::format("{} to {}", key.range.low, key.range.high);
  }
  if (key.choices.empty()) return "any text";
  return fmt::format("one of {}", fmt::join(key.choices, ", "));
}

std::string unit_text(const model::Key& key) {
  if (key.unit.empty() || key.unit == "1") return {};
  return " " + std::string(key.unit);
}

std::string_view type_text(const model::Key& key) {
  constexpr std::string_view texts[]{"a number", "a whole number", "true or false", "text"};
  return texts[key.place.index()];
}

}  // namespace dyad::io
