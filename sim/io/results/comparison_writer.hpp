// Writes what `dyad compare` finds (docs/result-file.md): HDF5 and CSV.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/io/results/provenance.hpp"
#include "sim/study/comparison/comparison.hpp"

namespace dyad::io {

struct ComparedConfiguration {
  std::string name;           // as the user calls it
  std::string configuration;  // resolved, TOML
};

/// A comparison that is complete, of as many configurations. Written aside and named when whole.
/// Throws ResultError when the file cannot be written.
void write_comparison(const std::filesystem::path& file, const study::Comparison& comparison,
                      const std::vector<ComparedConfiguration>& configurations, std::int64_t seed,
                      const Provenance& provenance, const Session& session);

/// What every table of a comparison begins with.
inline constexpr const char* comparison_csv_beginning = "configuration,compared_to,measure,";

/// One line per configuration after the first and measure. Throws likewise.
void write_comparison_csv(const std::filesystem::path& file, const study::Comparison& comparison,
                          const std::vector<ComparedConfiguration>& configurations);

}  // namespace dyad::io
