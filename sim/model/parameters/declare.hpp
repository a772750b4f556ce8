// How a room of keys.cpp declares keys: a table name said once, then one line per key.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "sim/model/parameters/keys.hpp"

namespace dyad::model {

inline constexpr Range probability{0, 1};
inline constexpr Range rate{0, 1};        // a share of a distance covered at once
inline constexpr Range amount{0, 100};    // a weight that cannot change sign
inline constexpr Range logit{-100, 100};  // a term inside the logistic function
inline constexpr Range spread{0, 10};     // a standard deviation

// What the evidence of a value is where no finding gives it.
inline constexpr std::string_view a_choice = "a choice of the model";
inline constexpr std::string_view calibrated = "calibrated";  // found with data/targets.csv

/// Each function returns the key it has declared, so that its effect can be said.
class Declare {
 public:
  Declare(std::vector<Key>& keys, std::string table) : keys_(keys), table_(std::move(table)) {}

  Key& number(std::string name, double& place, Default fallback, Range range, std::string_view unit,
              std::string_view meaning, std::string_view evidence = {}) {
    return keys_.emplace_back(
        Key{table_, std::move(name), &place, fallback, range, {}, unit, meaning, evidence, {}});
  }
  Key& count(std::string name, Integer& place, Default fallback, Range range, std::string_view unit,
             std::string_view meaning, std::string_view evidence = {}) {
    return keys_.emplace_back(
        Key{table_, std::move(name), &place, fallback, range, {}, unit, meaning, evidence, {}});
  }
  Key& flag(std::string name, bool& place, bool fallback, std::string_view meaning) {
    return keys_.emplace_back(
        Key{table_, std::move(name), &place, fallback, {}, {}, "", meaning, {}, {}});
  }
  Key& text(std::string name, std::string& place, Default fallback,
            std::vector<std::string_view> choices, std::string_view meaning,
            std::string_view evidence = {}) {
    return keys_.emplace_back(Key{table_,
                                  std::move(name),
                                  &place,
                                  fallback,
                                  {},
                                  std::move(choices),
                                  "",
                                  meaning,
                                  evidence,
                                  {}});
  }

 private:
  std::vector<Key>& keys_;
  std::string table_;
};

void declare_world(std::vector<Key>& keys, Parameters& p);     // run, population, genes, traits
void declare_meeting(std::vector<Key>& keys, Parameters& p);   // what happens between two people
void declare_decision(std::vector<Key>& keys, Parameters& p);  // choice, learning, moves
void declare_company(std::vector<Key>& keys, Parameters& p);   // team, market, measures

}  // namespace dyad::model
