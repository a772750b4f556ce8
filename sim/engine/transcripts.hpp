// Has the relationships that were asked for written down while a run goes on.
#pragma once

#include <vector>

#include "sim/model/kernel/week.hpp"
#include "sim/model/measures.hpp"

namespace dyad::engine {

/// For one week of replicates that share a population.
class TranscriptWriter {
 public:
  /// results: of the replicates `first` and up, which get the lines.
  TranscriptWriter(const model::Parameters& parameters, std::int64_t first,
                   const model::WeekPlan& plan, const model::Shape& shape,
                   std::vector<model::RunResult>& results);

  /// Before a block's week. Safe to call from several threads, each with its own block.
  void write(const model::BlockView& view, std::int64_t block);

  /// After all blocks: appends the week's lines in the order in which they were asked for.
  void finish();

 private:
  struct Request {
    std::size_t place;         // of the replicate in the population
    std::int64_t salesperson;  // of the salesperson
    int slot;
    std::vector<model::TranscriptLine> lines;
  };
  const model::WeekPlan& plan_;
  std::vector<model::RunResult>& results_;
  std::vector<Request> requests_;
};

}  // namespace dyad::engine
