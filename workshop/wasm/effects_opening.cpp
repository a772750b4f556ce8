// What the first words of a relationship leave behind.
#include "sim/study/statistics/interval.hpp"
#include "workshop/wasm/company_play.hpp"
#include "workshop/wasm/effects.hpp"

namespace dyad::page {
namespace {

using namespace model;

/// The very first move of each relationship.
struct FirstWords {
  Move move;

  template <int capacity>
  float operator()(const Rules& p, const MeetingContext<float, capacity>& context,
                   const MeetingState<float, capacity>& state, const Addressed<float>& customer,
                   float u, int turn) const {
    const bool first = turn == 0 && context.first_meeting > 0;
    return first ? static_cast<float>(index_of(move))
                 : choose_move(p, context, state, customer, u, turn);
  }
};

struct Nobody : NoRecorder {
  void salesperson(std::int64_t) {}
};

/// Mean S over each salesperson's accounts after half a year that began with this move.
std::vector<double> influence_after(const Parameters& p, Move move) {
  Nobody nobody;
  const Population people = play_company(p, FirstWords{move}, nobody);
  std::vector<double> influence(static_cast<std::size_t>(people.shape.salespeople));
  for (std::size_t i = 0; i < influence.size(); ++i) {
    const auto block = static_cast<std::int64_t>(i / block_lanes);
    for (int slot = 0; slot < people.shape.accounts; ++slot) {
      const AccountColumns& account = people.accounts[people.shape.account(block, slot)];
      influence[i] += account.relationship.influence[static_cast<int>(i % block_lanes)];
    }
    influence[i] /= people.shape.accounts;
  }
  return influence;
}

}  // namespace

/// Influence half a year after a first pitch, minus that after a first question, all else equal.
Effect opening_costs(const Parameters& parameters) {
  Parameters p = parameters;
  p.population.teams = 4;
  p.population.team_size = 12;
  p.run.weeks = 26;
  const auto pitched = influence_after(p, Move::pitch), asked = influence_after(p, Move::ask);
  base::Moments differences;
  for (std::size_t i = 0; i < asked.size(); ++i) differences.add(pitched[i] - asked[i]);
  const double mean = differences.mean(), half = study::half_width(differences, 0.95);
  return {mean, mean - half, mean + half};
}

}  // namespace dyad::page
