// What `dyad run` writes into a result file about its origin.
#pragma once

#include <ctime>
#include <string>

#include "sim/io/config/config.hpp"
#include "sim/io/results/provenance.hpp"

namespace dyad::cli {

/// Title, program, build and resolved configuration.
io::Provenance provenance_of(const io::Configuration& configuration);

/// Time, place and manner of this run. `kernel`: empty for the fastest.
io::Session session_of(const io::Configuration& configuration, std::time_t started, double seconds,
                       int threads, const std::string& kernel);

}  // namespace dyad::cli
