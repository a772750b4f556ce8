// Standardised attachment scores, from a table of real people or from a bivariate normal
// (docs/odd.md, 4.1).
#pragma once

#include <boost/random/discrete_distribution.hpp>
#include <vector>

#include "sim/model/parameters/parameters.hpp"
#include "sim/model/random/stream.hpp"

namespace dyad::model {

struct AttachmentScores {
  double anxiety, avoidance;  // in SD from the mean of the source, after scale and shift
};

/// Draws scores from one source.
class AttachmentSampler {
 public:
  /// `cells` must hold somebody, and both scores must vary, when the source is the table.
  AttachmentSampler(const AttachmentSource& source, const std::vector<AttachmentCell>& cells);

  AttachmentScores operator()(Stream& stream) const;

 private:
  struct Moments {
    double mean, sd;
  };
  AttachmentScores from_table(Stream& stream) const;
  AttachmentScores from_normal(Stream& stream) const;

  AttachmentSource source_;
  const std::vector<AttachmentCell>& cells_;
  boost::random::discrete_distribution<std::size_t, double> cell_;
  Moments anxiety_{}, avoidance_{};
};

}  // namespace dyad::model
