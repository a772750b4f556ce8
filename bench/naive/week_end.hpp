#pragma once

#include "bench/naive/people.hpp"

namespace naive {

/// How well the leader coaches this salesperson (docs/odd.md, 4.11).
double coached_by(const TeamLife& team, const Leader& leader, const Salesperson& seller);

/// Reputation, then churn and the exchange of accounts (docs/odd.md, 4.10).
void trade(const Parameters& p, Company& company, Random& random);

/// Knowledge spreads and ages (docs/odd.md, 4.11).
void learn_in_teams(const Parameters& p, Company& company);

}  // namespace naive
