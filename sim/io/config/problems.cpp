#include "sim/io/config/problems.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <utility>

namespace dyad::io {

namespace {

std::string sentences_of(const std::vector<base::Problem>& problems) {
  std::string text;
  for (const base::Problem& problem : problems) {
    if (!text.empty()) text += '\n';
    text += problem.text();
  }
  return text;
}

}  // namespace

ConfigError::ConfigError(std::vector<base::Problem> problems)
    : Error(sentences_of(problems)), problems_(std::move(problems)) {}

Spot spot_in(Spot::Source source, const std::string& file, std::size_t line, std::size_t column) {
  return {source, line, column, fmt::format("{}:{}:{}", file, line, column)};
}

void Problems::add(const Spot& spot, std::string what, std::string why, std::string remedy) {
  found_.push_back(
      {spot, {spot.where, std::move(what), std::move(why), std::move(remedy)}, found_.size()});
}

std::vector<base::Problem> Problems::in_order() const {
  std::vector<Found> ordered = found_;
  std::sort(ordered.begin(), ordered.end(), [](const Found& a, const Found& b) {
    return std::tie(a.spot.source, a.spot.line, a.spot.column, a.number) <
           std::tie(b.spot.source, b.spot.line, b.spot.column, b.number);
  });
  std::vector<base::Problem> problems;
  for (Found& found : ordered) problems.push_back(std::move(found.problem));
  return problems;
}

void Problems::throw_if_any() const {
  if (!found_.empty()) throw ConfigError(in_order());
}

}  // namespace dyad::io
