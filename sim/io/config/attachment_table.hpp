// The joint distribution of attachment scores: from a CSV file, or listed in the configuration.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/io/config/draft.hpp"
#include "sim/io/config/toml.hpp"

namespace dyad::io {

/// Key of the list of cells that a resolved configuration carries, so that a result can be
/// recomputed without the CSV file: rows of anxiety_low, anxiety_high, avoidance_low,
/// avoidance_high, people.
inline constexpr const char* cells_path = "attachment.cells";

/// Reads a CSV file of the form of data/attachment_ecr.csv: comment lines with #, a header, and one
/// cell a line. Scores in the units of the questionnaire, people a count or weight. Notes what is
/// wrong with it, up to a few lines; throws ConfigError if there is no such file.
std::vector<model::AttachmentCell> read_attachment_table(const std::filesystem::path& path,
                                                         Problems& problems);

/// Reads `attachment.cells` into the draft.
void read_cells(Draft& draft, const toml::node& node);

/// Fills the draft's cells from `attachment.table`, relative to `folder`, unless they were listed.
void fill_cells(Draft& draft, const std::filesystem::path& folder);

}  // namespace dyad::io
