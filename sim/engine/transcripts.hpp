// Has the relationships that were asked for written down while a run goes on.
#pragma once

#include <vector>

#include "sim/model/kernel/week.hpp"
#include "sim/model/measures.hpp"

namespace dyad::engine {

/// For one week of one run.
class TranscriptWriter {
 public:
  TranscriptWriter(const model::Parameters& parameters, std::uint32_t replicate,
                   const model::WeekPlan& plan, std::vector<model::TranscriptLine>& transcript);

  /// Before a block's week. Safe to call from several threads, each with its own block.
  void write(const model::BlockView& view, std::int64_t block);

  /// After all blocks: appends the week's lines in the order in which they were asked for.
  void finish();

 private:
  struct Request {
    std::int64_t salesperson;
    int slot;
    std::vector<model::TranscriptLine> lines;
  };
  const model::WeekPlan& plan_;
  std::vector<model::TranscriptLine>& transcript_;
  std::vector<Request> requests_;
};

}  // namespace dyad::engine
