// Attachment scores of real people, from data/attachment_ecr.csv.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "bench/naive/people.hpp"

namespace naive {

struct Scores {
  double anxiety, avoidance;
};

class AttachmentTable {
 public:
  explicit AttachmentTable(const std::string& path);
  Scores draw(Random& random);

 private:
  struct Cell {
    double anxiety_low, anxiety_high, avoidance_low, avoidance_high, people;
  };
  std::vector<Cell> cells_;
  std::discrete_distribution<std::size_t> pick_;
  double anxiety_mean_ = 0, anxiety_sd_ = 0, avoidance_mean_ = 0, avoidance_sd_ = 0;
};

}  // namespace naive
