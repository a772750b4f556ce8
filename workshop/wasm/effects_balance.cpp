// When requests for the order succeed.
#include <cmath>

#include "sim/study/statistics/interval.hpp"
#include "sim/study/statistics/least_squares.hpp"
#include "workshop/wasm/company_play.hpp"
#include "workshop/wasm/effects.hpp"

namespace dyad::page {
namespace {

using namespace model;

/// Notes the first request of each meeting: how things stood before it, and what came of it.
class Requests {
 public:
  static constexpr bool records = true;
  // Imbalance, and what else decides: G, D, T, content, S.
  std::vector<std::vector<double>> columns = std::vector<std::vector<double>>(6);
  std::vector<double> sold;

  void salesperson(std::int64_t) {}
  void meeting(int, int) { asked_ = false; }

  template <int capacity>
  void before(const MeetingContext<float, capacity>& context,
              const MeetingState<float, capacity>& state, const Addressed<float>& customer,
              float move) {
    noted_ = !asked_ && move == static_cast<float>(index_of(Move::close));
    if (!noted_) return;
    asked_ = true;
    const auto& between = state.relationship;
    const double S = between.influence;
    const std::array<double, 6> row{std::abs(S - customer.state.power),
                                    between.commitment,
                                    state.demand,
                                    customer.state.trust,
                                    between.insight * context.setting.knowledge,
                                    S};
    for (std::size_t k = 0; k < row.size(); ++k) columns[k].push_back(row[k]);
  }

  template <int capacity>
  void turn(int, const MeetingState<float, capacity>&, const Addressed<float>&, const Act<float>&,
            const Outcomes<float>& outcomes, float) {
    if (noted_) sold.push_back(outcomes.sold);
  }

 private:
  bool asked_ = false, noted_ = false;
};

/// The model's own choice, shown to whoever notes it.
struct Shown {
  Requests& requests;

  template <int capacity>
  float operator()(const Rules& p, const MeetingContext<float, capacity>& context,
                   const MeetingState<float, capacity>& state, const Addressed<float>& customer,
                   float u, int turn) const {
    const float move = choose_move(p, context, state, customer, u, turn);
    requests.before(context, state, customer, move);
    return move;
  }
};

}  // namespace

/// How much the share of orders falls with each unit that S and C lie apart, all else equal, as a
/// gain of balance: the coefficient with its sign turned. People and accounts do not differ in what
/// nobody sees.
Effect balance_closes(const Parameters& parameters) {
  Parameters p = parameters;
  p.population.teams = 8;
  p.population.team_size = 12;
  p.run.weeks = 26;
  p.market.fit_sd = p.market.territory_sd = 0;
  Requests requests;
  play_company(p, Shown{requests}, requests);
  const study::LinearFit fit = study::least_squares(requests.sold, requests.columns);
  const double gain = -fit.coefficients[1];
  const double half = study::t_quantile(fit.degrees_of_freedom, 0.95) * fit.errors[1];
  return {gain, gain - half, gain + half};
}

}  // namespace dyad::page
