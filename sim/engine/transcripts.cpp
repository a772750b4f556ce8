#include "sim/engine/transcripts.hpp"

#include "sim/model/transcript.hpp"

namespace dyad::engine {

using namespace model;

TranscriptWriter::TranscriptWriter(const Parameters& parameters, std::int64_t first,
                                   const WeekPlan& plan, const Shape& shape,
                                   std::vector<RunResult>& results)
    : plan_(plan), results_(results) {
  for (const TranscriptRequest& request : parameters.transcripts) {
    const std::int64_t place = request.replicate - first;
    if (place < 0 || place >= shape.replicates) continue;
    requests_.push_back({static_cast<std::size_t>(place),
                         place * shape.each() + request.salesperson,
                         static_cast<int>(request.account),
                         {}});
  }
}

void TranscriptWriter::write(const BlockView& view, std::int64_t block) {
  for (Request& request : requests_) {
    if (request.salesperson / block_lanes != block) continue;
    write_transcript(plan_, view, static_cast<int>(request.salesperson % block_lanes), request.slot,
                     request.lines);
  }
}

void TranscriptWriter::finish() {
  for (const Request& request : requests_) {
    auto& transcript = results_[request.place].transcript;
    transcript.insert(transcript.end(), request.lines.begin(), request.lines.end());
  }
}

}  // namespace dyad::engine
