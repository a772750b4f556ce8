// JSON from outside, read strictly: bounded before it is parsed, each field named, typed and in its
// range, and nothing besides.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "sim/room/play/refusal.hpp"

namespace dyad::room {

inline constexpr std::size_t longest_message = 4096;  // bytes
inline constexpr std::size_t deepest_message = 4;     // objects and lists inside each other

/// Parses an object. Throws Refusal where it is longer or deeper than allowed, or none.
nlohmann::json object_in(std::string_view text, const std::string& where,
                         std::size_t longest = longest_message);

/// The fields of an object. Each reader throws Refusal where the field is missing or does not fit.
class Fields {
 public:
  /// `object` must outlive this.
  Fields(const nlohmann::json& object, std::string where)
      : object_(object), where_(std::move(where)) {}

  std::string text(const std::string& name, std::size_t longest = 100);
  std::int64_t whole(const std::string& name, std::int64_t low, std::int64_t high);
  double number(const std::string& name, double low, double high);
  bool flag(const std::string& name);
  bool has(const std::string& name) const { return object_.contains(name); }
  /// A list of at most `most` things.
  const nlohmann::json& list(const std::string& name, std::size_t most);
  const nlohmann::json& object(const std::string& name);

  /// The value of a vocabulary that is written so.
  template <class Value, std::size_t count>
  Value one_of(const std::string& name, const std::array<std::string_view, count>& words) {
    const std::string word = text(name);
    for (std::size_t i = 0; i < count; ++i) {
      if (words.at(i) == word) return static_cast<Value>(i);
    }
    std::string known;
    for (const std::string_view each : words) (known += known.empty() ? "" : ", ") += each;
    refuse(name, "'" + base::shown(word) + "' is unknown", "it is none of them",
           "choose of " + known);
  }

  /// Throws Refusal where there are fields that nobody has asked for.
  void done() const;

  [[noreturn]] void refuse(const std::string& name, const std::string& what, const std::string& why,
                           const std::string& remedy) const;

 private:
  const nlohmann::json& field(const std::string& name);

  const nlohmann::json& object_;
  std::string where_;
  std::set<std::string> read_;
};

}  // namespace dyad::room
