// The transcript of chosen relationships as columns of equal length, one per field of a line.
#pragma once

#include <functional>
#include <variant>
#include <vector>

#include "sim/io/results/layout.hpp"
#include "sim/model/measures.hpp"

namespace dyad::io {

inline constexpr const char* transcript_dimension = "transcript_line";

using TranscriptField = std::variant<std::int32_t model::TranscriptLine::*,
                                     bool model::TranscriptLine::*, float model::TranscriptLine::*>;

struct TranscriptColumn {
  Variable variable;
  TranscriptField field;
};

/// Every field of a transcript line in the order of the file.
std::vector<TranscriptColumn> transcript_columns();

}  // namespace dyad::io
