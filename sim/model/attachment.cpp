#include "sim/model/attachment.hpp"

#include <boost/random/normal_distribution.hpp>
#include <boost/random/uniform_01.hpp>
#include <cmath>

namespace dyad::model {
namespace {

double squared(double x) { return x * x; }

boost::random::discrete_distribution<std::size_t, double> weights_of(
    const std::vector<AttachmentCell>& cells) {
  std::vector<double> people;
  people.reserve(cells.size());
  for (const AttachmentCell& cell : cells) people.push_back(cell.people);
  return boost::random::discrete_distribution<std::size_t, double>(people);
}

/// Mean and SD of a score over the cells: people are uniform inside their cell.
template <class Moments>
Moments moments(const std::vector<AttachmentCell>& cells, double AttachmentCell::*low,
                double AttachmentCell::*high) {
  double people = 0, mean = 0, variance = 0;
  for (const AttachmentCell& cell : cells) {
    people += cell.people;
    mean += cell.people * (cell.*low + cell.*high) / 2;
  }
  mean /= people;
  for (const AttachmentCell& cell : cells) {
    const double midpoint = (cell.*low + cell.*high) / 2;
    variance += cell.people * (squared(midpoint - mean) + squared(cell.*high - cell.*low) / 12);
  }
  return {mean, std::sqrt(variance / people)};
}

}  // namespace

AttachmentSampler::AttachmentSampler(const AttachmentSource& source,
                                     const std::vector<AttachmentCell>& cells)
    : source_(source), cells_(cells) {
  if (source.source != "table") return;
  cell_ = weights_of(cells);
  anxiety_ = moments<Moments>(cells, &AttachmentCell::anxiety_low, &AttachmentCell::anxiety_high);
  avoidance_ =
      moments<Moments>(cells, &AttachmentCell::avoidance_low, &AttachmentCell::avoidance_high);
}

AttachmentScores AttachmentSampler::from_table(Stream& stream) const {
  const AttachmentCell& cell = cells_[cell_(stream)];
  boost::random::uniform_01<double> uniform;
  const double anxiety =
      cell.anxiety_low + uniform(stream) * (cell.anxiety_high - cell.anxiety_low);
  const double avoidance =
      cell.avoidance_low + uniform(stream) * (cell.avoidance_high - cell.avoidance_low);
  return {(anxiety - anxiety_.mean) / anxiety_.sd, (avoidance - avoidance_.mean) / avoidance_.sd};
}

AttachmentScores AttachmentSampler::from_normal(Stream& stream) const {
  boost::random::normal_distribution<double> normal;
  const double r = source_.correlation;
  const double first = normal(stream), second = normal(stream);
  return {first, r * first + std::sqrt(1 - r * r) * second};
}

AttachmentScores AttachmentSampler::operator()(Stream& stream) const {
  const AttachmentScores scores =
      source_.source == "table" ? from_table(stream) : from_normal(stream);
  return {scores.anxiety * source_.anxiety_scale + source_.anxiety_shift,
          scores.avoidance * source_.avoidance_scale + source_.avoidance_shift};
}

}  // namespace dyad::model
