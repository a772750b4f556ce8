// One [[factor]] of a sweep file.
#include <fmt/format.h>

#include <algorithm>

#include "sim/io/config/document.hpp"
#include "sim/io/config/literal.hpp"
#include "sim/io/sweep/factors.hpp"
#include "sim/io/sweep/value.hpp"

namespace dyad::io {
namespace {

using model::Key;
using study::Value;

/// One [[factor]].
class FactorReader {
 public:
  FactorReader(const FactorTable& from, DesignKind kind, FactorKeys& keys)
      : fields_(from.table, from.path, from.file, keys_of(plan_), from.problems),
        file_(from.file),
        kind_(kind),
        keys_(keys),
        problems_(from.problems) {}

  std::optional<FactorPlan> read() {
    const bool known = read_keys();
    if (!known) return {};
    plan_.spot = fields_.spot_of("key");
    const bool good = fields_.has("values") ? read_choices() : read_interval();
    if (!good) return {};
    return plan_;
  }

 private:
  bool refuse(std::string_view name, std::string what, std::string why, std::string remedy) {
    fields_.refuse(name, std::move(what), std::move(why), std::move(remedy));
    return false;
  }

  bool read_keys() {
    if (!fields_.require("key")) return false;
    bool good = add_key(*fields_.find("key"));
    if (const toml::array* linked = fields_.list("link", "keys")) {
      for (const toml::node& node : *linked) good = add_key(node) && good;
    }
    return good && (!fields_.has("link") || fields_.find("link")->is_array());
  }

  bool add_key(const toml::node& node) {
    const Spot spot = spot_of(node.source(), file_);
    const toml::value<std::string>* text = node.as_string();
    if (!text) {
      problems_.add(spot, fmt::format("a key is {}", found(node)), "the path of a key is wanted",
                    "write it in quotes, such as \"dopamine.gain_7r\"");
      return false;
    }
    const Key* key = keys_.take(spot, text->get());
    if (!key) return false;
    if (!varied_.empty() && key->place.index() != varied_[0]->place.index()) {
      problems_.add(spot,
                    fmt::format("{} is {}, and {} {}", key->path(), type_text(*key),
                                varied_[0]->path(), type_text(*varied_[0])),
                    "linked keys take the same value", "make it a factor of its own");
      return false;
    }
    varied_.push_back(key);
    plan_.keys.push_back(key->path());
    return true;
  }

  /// The value of a node, if all keys take it.
  std::optional<Value> value(const toml::node& node) {
    std::optional<Value> out;
    for (const Key* key : varied_) {
      auto read = value_of(*key, node);
      if (const auto* refused = std::get_if<base::Complaint>(&read)) {
        problems_.add(spot_of(node.source(), file_), refused->what, refused->why, refused->remedy);
        return {};
      }
      if (!out) out = std::get<Value>(read);
    }
    return out;
  }

  bool read_choices() {
    bool good = fields_.refuse_idle_beside_values();
    const toml::array* list = fields_.list("values", "values");
    if (!list) return false;
    study::Choices values;
    for (const toml::node& node : *list) {
      const auto one = value(node);
      good = good && one;
      if (!one) continue;
      if (std::find(values.begin(), values.end(), *one) != values.end()) {
        problems_.add(spot_of(node.source(), file_),
                      fmt::format("{} = {} is listed twice", varied_[0]->path(), literal_of(*one)),
                      "equal values make equal points", "leave out one of the two");
        good = false;
      }
      values.push_back(*one);
    }
    if (list->size() < 2) {
      return refuse("values", fmt::format("{} has fewer than two values", varied_[0]->path()),
                    "a factor varies", "list more, or give one value in [set]");
    }
    plan_.scale = std::move(values);
    return good;
  }

  bool read_interval() {
    const Key& key = *varied_[0];
    const bool numeric = key.place.index() < 2;  // numbers and whole numbers
    if (!numeric) {
      return refuse("key", fmt::format("{} has no values", key.path()),
                    fmt::format("it is {}", range_text(key)),
                    "list some of them as 'values = [...]'");
    }
    const std::string remedy =
        fmt::format("give low and high within {}, or 'values = [...]'", range_text(key));
    const bool has_low = fields_.require("low", remedy), has_high = fields_.require("high", remedy);
    const bool settings_good = fields_.refuse_idle(kind_) && fields_.read_all(kind_);
    if (!has_low || !has_high) return false;
    const auto low = value(*fields_.find("low")), high = value(*fields_.find("high"));
    if (!low || !high || !settings_good) return false;
    return set_interval(*low, *high, plan_.spacing == Spacing::log) && check_levels();
  }

  bool set_interval(const Value& low, const Value& high, bool logarithmic) {
    const std::string first = varied_[0]->path();
    if (!(low < high)) {
      return refuse(
          "low", fmt::format("low = {} is not below high = {}", literal_of(low), literal_of(high)),
          fmt::format("{} is varied from low to high", first), "exchange or change them");
    }
    if (const auto* number = std::get_if<double>(&low)) {
      plan_.scale = study::Interval{*number, std::get<double>(high), logarithmic};
    } else {
      plan_.scale =
          study::IntegerInterval{std::get<Integer>(low), std::get<Integer>(high), logarithmic};
    }
    const bool positive = std::visit(
        [](const auto& value) {
          if constexpr (std::is_arithmetic_v<std::decay_t<decltype(value)>>) return value > 0;
          return false;
        },
        low);
    if (!logarithmic || positive) return true;
    return refuse("low", fmt::format("low = {} on a logarithmic scale", literal_of(low)),
                  "only numbers above 0 have a logarithm",
                  "give a low above 0, or 'scale = \"linear\"'");
  }

  /// Levels of whole numbers may fall together, and those of numbers that are very near.
  bool check_levels() {
    if (!plan_.levels) return true;
    const study::Choices levels = study::evenly_spaced(plan_.scale, *plan_.levels);
    if (std::adjacent_find(levels.begin(), levels.end()) == levels.end()) return true;
    return refuse("levels",
                  fmt::format("{} levels from {} to {} are not all different", *plan_.levels,
                              literal_of(levels.front()), literal_of(levels.back())),
                  "equal values make equal points", "give fewer levels, or 'values = [...]'");
  }

  FactorPlan plan_;
  Fields fields_;
  const std::string& file_;
  DesignKind kind_;
  FactorKeys& keys_;
  Problems& problems_;
  std::vector<const Key*> varied_;
};

}  // namespace

std::optional<FactorPlan> read_factor(const FactorTable& table, DesignKind kind, FactorKeys& keys) {
  return FactorReader(table, kind, keys).read();
}

}  // namespace dyad::io
