#include "sim/engine/frozen_results.hpp"
#include "workshop/wasm/answer.hpp"

namespace dyad::page {

/// The frozen results of this build on this machine: a second or two.
Answer frozen(Request&) { return {{{"text", engine::frozen_results()}}, {}}; }

}  // namespace dyad::page
