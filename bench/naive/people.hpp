// Who there is: an object per person, with everything about that person in it.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

#include "bench/naive/parameters.hpp"

namespace naive {

using Random = std::mt19937_64;

inline double clamp01(double x) { return std::clamp(x, 0.0, 1.0); }
inline double logistic(double x) { return 1.0 / (1.0 + std::exp(-x)); }
inline double uniform(Random& random) { return std::uniform_real_distribution<>()(random); }

struct Customer {
  double will, trait_empathy, closeness_need, sensitivity;
  double power, empathy, intoxication, expected_power, trust;
};

struct Account {
  double value, fit, demand;
  double influence, insight, commitment, ceiling;
  int meetings = 0, chased = 0;
  Customer customer;
};

struct Tally {
  std::array<long, move_count> moves{}, survey_moves{};
  double influence = 0, customer_power = 0, trust = 0, empathy = 0, customer_empathy = 0;
  double intoxication = 0, revenue = 0, discount = 0;
  long sales = 0, chases = 0, churned = 0;
};

struct Salesperson {
  double anxiety, avoidance, trait_empathy, territory, gain, sensitivity;
  double empathy, intoxication, expected_influence, knowledge, reputation;
  std::array<double, move_count> values{};
  int team;
  std::vector<Account> accounts;
  Tally tally;
};

struct Leader {
  double anxiety, avoidance;
};

struct Company {
  std::vector<Salesperson> salespeople;
  std::vector<Leader> leaders;
};

/// A relationship as it begins; the customer stays who he or she is, and the account's demand what
/// it was.
void begin_relationship(const Parameters& p, Account& account);

}  // namespace naive
