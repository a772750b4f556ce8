#include "sim/engine/transcripts.hpp"

#include "sim/model/transcript.hpp"

namespace dyad::engine {

using namespace model;

TranscriptWriter::TranscriptWriter(const Parameters& parameters, std::uint32_t replicate,
                                   const WeekPlan& plan, std::vector<TranscriptLine>& transcript)
    : plan_(plan), transcript_(transcript) {
  for (const TranscriptRequest& request : parameters.transcripts) {
    if (request.replicate != static_cast<Integer>(replicate)) continue;
    requests_.push_back({request.salesperson, static_cast<int>(request.account), {}});
  }
}

void TranscriptWriter::write(const BlockView& view, std::int64_t block) {
  for (Request& request : requests_) {
    if (request.salesperson / block_lanes != block) continue;
    write_down(plan_, view, static_cast<int>(request.salesperson % block_lanes), request.slot,
               request.lines);
  }
}

void TranscriptWriter::finish() {
  for (const Request& request : requests_) {
    transcript_.insert(transcript_.end(), request.lines.begin(), request.lines.end());
  }
}

}  // namespace dyad::engine
