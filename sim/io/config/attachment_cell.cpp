#include "sim/io/config/attachment_cell.hpp"

#include <fmt/format.h>

#include <cmath>

namespace dyad::io {
namespace {

using model::AttachmentCell;

/// Variance of a score that is uniform inside each cell (docs/odd.md, 4.1).
double variance_of(const std::vector<AttachmentCell>& cells, double AttachmentCell::*low,
                   double AttachmentCell::*high) {
  double people = 0, mean = 0, square = 0;
  for (const AttachmentCell& cell : cells) {
    people += cell.people;
    mean += cell.people * (cell.*low / 2 + cell.*high / 2);
  }
  mean /= people;
  for (const AttachmentCell& cell : cells) {
    const double distance = cell.*low / 2 + cell.*high / 2 - mean;
    const double width = cell.*high - cell.*low;
    square += cell.people * (distance * distance + width * width / 12);
  }
  return square / people;
}

}  // namespace

std::optional<base::Complaint> check_cell(const AttachmentCell& cell) {
  for (const double value : {cell.anxiety_low, cell.anxiety_high, cell.avoidance_low,
                             cell.avoidance_high, cell.people}) {
    if (!std::isfinite(value)) {
      return base::Complaint{fmt::format("{} is no finite number", value),
                             "bounds and people must be finite",
                             "give a number, or leave out the cell"};
    }
  }
  if (cell.anxiety_low > cell.anxiety_high || cell.avoidance_low > cell.avoidance_high) {
    const bool anxiety = cell.anxiety_low > cell.anxiety_high;
    return base::Complaint{fmt::format("the lower bound of {} is above the upper one",
                                       anxiety ? "anxiety" : "avoidance"),
                           fmt::format("{} > {}", anxiety ? cell.anxiety_low : cell.avoidance_low,
                                       anxiety ? cell.anxiety_high : cell.avoidance_high),
                           "exchange the two"};
  }
  if (cell.people < 0) {
    return base::Complaint{fmt::format("{} people", cell.people), "a count cannot be negative",
                           "give 0 or more"};
  }
  return {};
}

std::optional<base::Complaint> check_cells(const std::vector<AttachmentCell>& cells) {
  double people = 0;
  for (const AttachmentCell& cell : cells) people += cell.people;
  if (!(people > 0)) {
    return base::Complaint{"the table of attachment scores holds no people",
                           "scores are drawn in proportion to their number",
                           "give cells with people > 0"};
  }
  const double anxiety =
      variance_of(cells, &AttachmentCell::anxiety_low, &AttachmentCell::anxiety_high);
  const double avoidance =
      variance_of(cells, &AttachmentCell::avoidance_low, &AttachmentCell::avoidance_high);
  for (const auto& [variance, score] : {std::pair(anxiety, "anxiety"), {avoidance, "avoidance"}}) {
    // The second keeps the standard deviation, by which is divided, away from zero.
    if (!std::isfinite(variance) || !(variance > 1e-12)) {
      return base::Complaint{fmt::format("the variance of {} is {}", score, variance),
                             "scores are divided by their standard deviation",
                             "give cells with different scores of ordinary size"};
    }
  }
  return {};
}

}  // namespace dyad::io
