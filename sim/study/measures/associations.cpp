#include "sim/study/measures/associations.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include "sim/model/outcomes.hpp"

namespace dyad::study {
namespace {

using model::correlation_of;
using model::Outcome;
using Values = std::vector<float>;

const Values& values_of(const model::RunResult& result, Outcome outcome) {
  return result.outcomes[static_cast<std::size_t>(outcome)];
}

Values carriage(const Values& copies) {
  Values carries(copies.size());
  for (std::size_t i = 0; i < copies.size(); ++i) carries[i] = copies[i] > 0 ? 1.0F : 0.0F;
  return carries;
}

Values close_shares(const model::RunResult& result) {
  Values shares(values_of(result, Outcome::sales).size());
  for (std::size_t i = 0; i < shares.size(); ++i) {
    shares[i] = result.move_share[i * model::move_count + index_of(model::Move::close)];
  }
  return shares;
}

/// Standard deviation of those that are defined.
double spread(const Values& values) {
  double n = 0, sum = 0, squares = 0;
  for (const float value : values) {
    if (std::isnan(value)) continue;
    n += 1;
    sum += static_cast<double>(value);
  }
  for (const float value : values) {
    if (std::isnan(value)) continue;
    const double d = static_cast<double>(value) - sum / n;
    squares += d * d;
  }
  return std::sqrt(squares / n);
}

/// Slope of y on x among those for whom `group` holds, in standard deviations over everybody.
template <class Group>
double standardised_slope(const Values& y, const Values& x, Group group) {
  double n = 0, mean_x = 0, mean_y = 0, xx = 0, xy = 0;
  const auto each = [&](auto use) {
    for (std::size_t i = 0; i < x.size(); ++i) {
      if (group(i) && !std::isnan(x[i]) && !std::isnan(y[i])) {
        use(static_cast<double>(x[i]), static_cast<double>(y[i]));
      }
    }
  };
  each([&](double a, double b) { n += 1, mean_x += a, mean_y += b; });
  mean_x /= n, mean_y /= n;
  each([&](double a, double b) {
    xx += (a - mean_x) * (a - mean_x), xy += (a - mean_x) * (b - mean_y);
  });
  const double unit = spread(x) / spread(y);
  return xx > 0 && std::isfinite(unit) ? xy / xx * unit : std::numeric_limits<double>::quiet_NaN();
}

double mean_of(const Values& values) {
  double n = 0, sum = 0;
  for (const float value : values) {
    if (!std::isnan(value)) n += 1, sum += static_cast<double>(value);
  }
  return sum / n;
}

}  // namespace

const std::array<AssociationInfo, association_count> association_info{{
    {"co_7r_correlation", "correlation of customer orientation with carrying DRD4 7R"},
    {"co_a1_correlation", "correlation of customer orientation with carrying DRD2 A1"},
    {"so_7r_correlation", "correlation of sales orientation with carrying DRD4 7R"},
    {"so_a1_correlation", "correlation of sales orientation with carrying DRD2 A1"},
    {"co_avoidance_slope_7r",
     "standardised slope of customer orientation on avoidance in carriers of DRD4 7R"},
    {"co_avoidance_slope_no7r",
     "standardised slope of customer orientation on avoidance in those without DRD4 7R"},
    {"co_avoidance_slope_a2a2",
     "standardised slope of customer orientation on avoidance in DRD2 A2/A2"},
    {"co_avoidance_slope_a1",
     "standardised slope of customer orientation on avoidance in carriers of DRD2 A1"},
    {"co_anxiety_7r_interaction",
     "standardised slope of customer orientation on anxiety, carriers of DRD4 7R minus others"},
    {"co_anxiety_a1_interaction",
     "standardised slope of customer orientation on anxiety, carriers of DRD2 A1 minus others"},
    {"so_avoidance_slope", "standardised slope of sales orientation on avoidance"},
    {"co_sales_correlation", "correlation of customer orientation with sales"},
    {"knowledge_sales_correlation", "correlation of knowledge with sales"},
    {"empathy_sales_correlation", "correlation of trait empathy with sales"},
    {"talk_share_mean", "share of the talking done by salespeople"},
    {"anxious_close_share_slope",
     "standardised slope of the share of asks for the order on anxiety"},
}};

std::array<double, association_count> associations_of(const model::RunResult& result) {
  const auto of = [&](Outcome outcome) -> const Values& { return values_of(result, outcome); };
  const Values &co = of(Outcome::customer_orientation), &so = of(Outcome::sales_orientation);
  const Values &anxiety = of(Outcome::anxiety), &avoidance = of(Outcome::avoidance);
  const Values &sales = of(Outcome::sales), &r7 = of(Outcome::drd4_7r), &a1 = of(Outcome::drd2_a1);
  const auto everybody = [](std::size_t) { return true; };
  const auto with_7r = [&](std::size_t i) { return r7[i] > 0; };
  const auto without_7r = [&](std::size_t i) { return r7[i] == 0; };
  const auto with_a1 = [&](std::size_t i) { return a1[i] > 0; };
  const auto without_a1 = [&](std::size_t i) { return a1[i] == 0; };
  return {
      correlation_of(co, carriage(r7)),
      correlation_of(co, carriage(a1)),
      correlation_of(so, carriage(r7)),
      correlation_of(so, carriage(a1)),
      standardised_slope(co, avoidance, with_7r),
      standardised_slope(co, avoidance, without_7r),
      standardised_slope(co, avoidance, without_a1),
      standardised_slope(co, avoidance, with_a1),
      standardised_slope(co, anxiety, with_7r) - standardised_slope(co, anxiety, without_7r),
      standardised_slope(co, anxiety, with_a1) - standardised_slope(co, anxiety, without_a1),
      standardised_slope(so, avoidance, everybody),
      correlation_of(co, sales),
      correlation_of(of(Outcome::knowledge), sales),
      correlation_of(of(Outcome::trait_empathy), sales),
      mean_of(of(Outcome::talk_share)),
      standardised_slope(close_shares(result), anxiety, everybody),
  };
}

}  // namespace dyad::study
