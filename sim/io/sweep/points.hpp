// The points of a sweep: their values, checked, and the parameters that they give.
#pragma once

#include <cstdint>
#include <vector>

#include "sim/io/config/draft.hpp"
#include "sim/io/sweep/check_progress.hpp"
#include "sim/io/sweep/plan.hpp"

namespace dyad::io {

/// A design with the values of its factors. Copies share what is large.
struct Points {
  study::Design design;
  std::vector<study::Scale> scales;  // [factor]

  /// The value of every factor at a point.
  std::vector<study::Value> values(std::int64_t point) const;
};

/// Gives every point's values to the draft, one after the other, and checks them like those of a
/// configuration. Notes the first point of each fault, up to a few faults. The draft must be
/// without faults, and has the values of the base again afterwards.
void check_points(const Points& points, const std::vector<FactorPlan>& factors, Draft& draft,
                  Problems& problems, const CheckProgress& progress = {});

/// Writes the values of factors into parameters.
class Assignment {
 public:
  /// `base` must have the keys of all factors.
  Assignment(const std::vector<FactorPlan>& factors, const model::Parameters& base);

  /// The base with a value for each factor, in their order.
  model::Parameters operator()(const std::vector<study::Value>& values) const;

 private:
  struct Target {
    std::size_t factor, key;  // key: index among keys_of the parameters or the intervention
  };
  model::Parameters base_;
  std::vector<Target> targets_;
  std::vector<std::vector<Target>> in_intervention_;  // [intervention]
};

}  // namespace dyad::io
