// What commands write into a result file about its origin.
#pragma once

#include <ctime>
#include <filesystem>
#include <string>

#include "sim/io/config/config.hpp"
#include "sim/io/results/provenance.hpp"

namespace dyad::cli {

/// Title, program, build and resolved configuration.
io::Provenance provenance_of(const io::Configuration& configuration);

/// Title and program; the configuration is left to the caller. path: of the configuration or sweep,
/// whose first comment is the title.
io::Provenance provenance_of(const std::filesystem::path& path);

/// Time, place and manner of this run. `kernel`: empty for the fastest.
/// path: of the configuration or sweep.
io::Session session_of(const std::filesystem::path& path, std::time_t started, double seconds,
                       int threads, const std::string& kernel);

}  // namespace dyad::cli
