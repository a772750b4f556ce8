#include "workshop/wasm/room_shares.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "sim/model/random/stream.hpp"
#include "workshop/wasm/room_summary.hpp"

namespace dyad::page {
namespace {

constexpr int draws = 1000;

/// Purposes of draws of the page that genes.cpp does not use.
constexpr auto people_again = static_cast<model::Purpose>(162);

/// What the table of people and lucks comes to, so that people can be drawn again without it.
struct Table {
  std::size_t lucks;
  std::vector<double> means;     // of each person over lucks
  std::vector<double> products;  // [i][j]: sum over lucks of i's distances from i's mean times j's

  std::size_t people() const { return means.size(); }
  double product(std::size_t i, std::size_t j) const { return products[i * people() + j]; }
};

Table table_of(const std::vector<const std::vector<double>*>& outcomes) {
  const std::size_t n = outcomes.size();
  Table table{outcomes.front()->size(), {}, std::vector<double>(n * n)};
  std::vector<std::vector<double>> distances;
  for (const std::vector<double>* row : outcomes) {
    const double sum = std::accumulate(row->begin(), row->end(), 0.0);
    const double mean = sum / static_cast<double>(table.lucks);
    table.means.push_back(mean);
    std::vector<double>& distance = distances.emplace_back(*row);
    for (double& each : distance) each -= mean;
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const auto& left = distances[i];
      table.products[i * n + j] = table.products[j * n + i] =
          std::inner_product(left.begin(), left.end(), distances[j].begin(), 0.0);
    }
  }
  return table;
}

/// Estimates with each person counted times[i] times, n times in all. A person who is drawn twice
/// adds nothing new, so that drawn people vary less than people do by (n - 1) / n: `widened` undoes
/// that.
Shares estimated(const Table& table, const std::vector<double>& times, double widened) {
  const std::size_t people = table.people();
  const auto n = static_cast<double>(people), lucks = static_cast<double>(table.lucks);
  double mean = 0, between = 0, within = 0, common = 0;
  for (std::size_t i = 0; i < people; ++i) mean += times[i] * table.means[i] / n;
  for (std::size_t i = 0; i < people; ++i) {
    if (times[i] == 0) continue;
    const double distance = table.means[i] - mean;
    between += times[i] * distance * distance;
    within += times[i] * table.product(i, i);
    double row = 0;
    for (std::size_t j = 0; j < people; ++j) row += times[j] * table.product(i, j);
    common += times[i] * row;
  }
  // Sums of squares: lucks * between of people, common / n of lucks, the rest of both.
  const double person = lucks * between / (n - 1), luck = common / n / (lucks - 1);
  const double rest = (within - common / n) / ((n - 1) * (lucks - 1));
  Shares shares{widened * std::max(0.0, (person - rest) / lucks),
                std::max(0.0, (luck - rest) / n),
                std::max(0.0, rest),
                0,
                0,
                0};
  const double all = shares.moves + shares.luck + shares.both;
  shares.share = all > 0 ? shares.moves / all : 0;
  return shares;
}

}  // namespace

std::optional<Shares> shares_of(const std::vector<const std::vector<double>*>& outcomes,
                                std::int64_t seed) {
  const std::size_t n = outcomes.size();
  if (n < fewest_for_shares || outcomes.front()->size() < 2) return {};
  const Table table = table_of(outcomes);
  Shares shares = estimated(table, std::vector<double>(n, 1.0), 1);
  const double widened = static_cast<double>(n) / static_cast<double>(n - 1);
  model::Stream stream(model::SeedKey(seed), 0, 0, 0, people_again);
  std::vector<double> drawn;
  for (int draw = 0; draw < draws; ++draw) {
    std::vector<double> times(n);
    for (std::size_t i = 0; i < n; ++i) ++times[(std::uint64_t{stream()} * n) >> 32];
    drawn.push_back(estimated(table, times, widened).share);
  }
  shares.low = quantile(drawn, 0.025), shares.high = quantile(drawn, 0.975);
  return shares;
}

}  // namespace dyad::page
