#include "sim/study/measures/associations.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace dyad::study {
namespace {

using model::correlation_of;
using model::Outcome;
using model::RunResult;
using Values = std::vector<float>;

enum class Gene { drd4_7r, drd2_a1 };

const Values& copies_of(const RunResult& run, Gene gene) {
  return gene == Gene::drd4_7r ? run.of(Outcome("drd4_7r")) : run.of(Outcome("drd2_a1"));
}

double correlation_with_carrying(const RunResult& run, Outcome outcome, Gene gene) {
  const Values& copies = copies_of(run, gene);
  Values carries(copies.size());
  for (std::size_t i = 0; i < copies.size(); ++i) carries[i] = copies[i] > 0 ? 1.0F : 0.0F;
  return correlation_of(run.of(outcome), carries);
}

Values close_shares(const RunResult& run) {
  Values shares(run.of(Outcome("sales")).size());
  for (std::size_t i = 0; i < shares.size(); ++i) {
    shares[i] = run.move_share[i * model::move_count + index_of(model::Move::close)];
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

double slope_over_everybody(const Values& y, const Values& x) {
  return standardised_slope(y, x, [](std::size_t) { return true; });
}

/// Slope of customer orientation on a score among those with the allele, or without it.
double slope(const RunResult& run, Outcome on, Gene gene, bool carrying) {
  const Values& copies = copies_of(run, gene);
  return standardised_slope(run.of(Outcome("customer_orientation")), run.of(on),
                            [&](std::size_t i) { return (copies[i] > 0) == carrying; });
}

double mean_of(const Values& values) {
  double n = 0, sum = 0;
  for (const float value : values) {
    if (!std::isnan(value)) n += 1, sum += static_cast<double>(value);
  }
  return sum / n;
}

constexpr std::array rows{
    Association{"co_7r_correlation", "correlation of customer orientation with carrying DRD4 7R",
                [](const RunResult& run) {
                  return correlation_with_carrying(run, "customer_orientation", Gene::drd4_7r);
                }},
    Association{"co_a1_correlation", "correlation of customer orientation with carrying DRD2 A1",
                [](const RunResult& run) {
                  return correlation_with_carrying(run, "customer_orientation", Gene::drd2_a1);
                }},
    Association{"so_7r_correlation", "correlation of sales orientation with carrying DRD4 7R",
                [](const RunResult& run) {
                  return correlation_with_carrying(run, "sales_orientation", Gene::drd4_7r);
                }},
    Association{"so_a1_correlation", "correlation of sales orientation with carrying DRD2 A1",
                [](const RunResult& run) {
                  return correlation_with_carrying(run, "sales_orientation", Gene::drd2_a1);
                }},
    Association{"co_avoidance_slope_7r",
                "standardised slope of customer orientation on avoidance in carriers of DRD4 7R",
                [](const RunResult& run) { return slope(run, "avoidance", Gene::drd4_7r, true); }},
    Association{"co_avoidance_slope_no7r",
                "standardised slope of customer orientation on avoidance in those without DRD4 7R",
                [](const RunResult& run) { return slope(run, "avoidance", Gene::drd4_7r, false); }},
    Association{"co_avoidance_slope_a2a2",
                "standardised slope of customer orientation on avoidance in DRD2 A2/A2",
                [](const RunResult& run) { return slope(run, "avoidance", Gene::drd2_a1, false); }},
    Association{"co_avoidance_slope_a1",
                "standardised slope of customer orientation on avoidance in carriers of DRD2 A1",
                [](const RunResult& run) { return slope(run, "avoidance", Gene::drd2_a1, true); }},
    Association{
        "co_anxiety_7r_interaction",
        "standardised slope of customer orientation on anxiety, carriers of DRD4 7R minus others",
        [](const RunResult& run) {
          return slope(run, "anxiety", Gene::drd4_7r, true) -
                 slope(run, "anxiety", Gene::drd4_7r, false);
        }},
    Association{
        "co_anxiety_a1_interaction",
        "standardised slope of customer orientation on anxiety, carriers of DRD2 A1 minus others",
        [](const RunResult& run) {
          return slope(run, "anxiety", Gene::drd2_a1, true) -
                 slope(run, "anxiety", Gene::drd2_a1, false);
        }},
    Association{"so_avoidance_slope", "standardised slope of sales orientation on avoidance",
                [](const RunResult& run) {
                  return slope_over_everybody(run.of(Outcome("sales_orientation")),
                                              run.of(Outcome("avoidance")));
                }},
    Association{"co_sales_correlation", "correlation of customer orientation with sales",
                [](const RunResult& run) {
                  return correlation_of(run.of(Outcome("customer_orientation")),
                                        run.of(Outcome("sales")));
                }},
    Association{"knowledge_sales_correlation", "correlation of knowledge with sales",
                [](const RunResult& run) {
                  return correlation_of(run.of(Outcome("knowledge")), run.of(Outcome("sales")));
                }},
    Association{"empathy_sales_correlation", "correlation of trait empathy with sales",
                [](const RunResult& run) {
                  return correlation_of(run.of(Outcome("trait_empathy")), run.of(Outcome("sales")));
                }},
    Association{"talk_share_mean", "share of the talking done by salespeople",
                [](const RunResult& run) { return mean_of(run.of(Outcome("talk_share"))); }},
    Association{"anxious_close_share_slope",
                "standardised slope of the share of asks for the order on anxiety",
                [](const RunResult& run) {
                  return slope_over_everybody(close_shares(run), run.of(Outcome("anxiety")));
                }},
};

}  // namespace

std::span<const Association> associations() { return rows; }

}  // namespace dyad::study
