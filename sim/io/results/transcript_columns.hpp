// The transcript of chosen relationships as columns of equal length, one per field of a line.
#pragma once

#include <vector>

#include "sim/io/results/columns.hpp"
#include "sim/model/measures.hpp"

namespace dyad::io {

inline constexpr const char* transcript_dimension = "transcript_line";

/// Some lines, and the number of the first among all of a file.
struct TranscriptLines {
  const std::vector<model::TranscriptLine>& lines;
  std::uint64_t first;
};

/// The number of every line.
Column<TranscriptLines> transcript_coordinate();

/// Every field of a transcript line in the order of the file.
std::vector<Column<TranscriptLines>> transcript_columns();

}  // namespace dyad::io
