#include "bench/naive/attachment.hpp"

#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace naive {
namespace {

/// Mean and SD of a score when people are uniform inside their cell.
template <class Cell>
void moments(const std::vector<Cell>& cells, double Cell::*low, double Cell::*high, double& mean,
             double& sd) {
  double people = 0, sum = 0, squares = 0;
  for (const Cell& cell : cells) {
    const double middle = (cell.*low + cell.*high) / 2, width = cell.*high - cell.*low;
    people += cell.people;
    sum += cell.people * middle;
    squares += cell.people * (middle * middle + width * width / 12);
  }
  mean = sum / people;
  sd = std::sqrt(squares / people - mean * mean);
}

}  // namespace

AttachmentTable::AttachmentTable(const std::string& path) {
  std::ifstream file(path);
  std::vector<double> people;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] < '0' || line[0] > '9') continue;
    for (char& c : line) c = c == ',' ? ' ' : c;
    std::istringstream in(line);
    Cell cell{};
    in >> cell.anxiety_low >> cell.anxiety_high >> cell.avoidance_low >> cell.avoidance_high >>
        cell.people;
    cells_.push_back(cell);
    people.push_back(cell.people);
  }
  if (cells_.empty()) throw std::runtime_error(path + ": no cells");
  pick_ = std::discrete_distribution<std::size_t>(people.begin(), people.end());
  moments(cells_, &Cell::anxiety_low, &Cell::anxiety_high, anxiety_mean_, anxiety_sd_);
  moments(cells_, &Cell::avoidance_low, &Cell::avoidance_high, avoidance_mean_, avoidance_sd_);
}

Scores AttachmentTable::draw(Random& random) {
  const Cell& cell = cells_[pick_(random)];
  std::uniform_real_distribution<> anxiety(cell.anxiety_low, cell.anxiety_high);
  std::uniform_real_distribution<> avoidance(cell.avoidance_low, cell.avoidance_high);
  return {(anxiety(random) - anxiety_mean_) / anxiety_sd_,
          (avoidance(random) - avoidance_mean_) / avoidance_sd_};
}

}  // namespace naive
