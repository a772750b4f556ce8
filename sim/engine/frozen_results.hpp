// What the model gives in four configurations: the results that one model version never changes.
#pragma once

#include <string>

namespace dyad::engine {

/// Runs them (some seconds on one thread at most) and returns the text of tests/golden/digests.txt:
/// the model version, then a line for each digest, its name and 16 hexadecimal digits. Equal text
/// means that this build, on this machine, gives the same bits as all others.
std::string frozen_results();

}  // namespace dyad::engine
