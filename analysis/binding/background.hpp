// Work that leaves Python free, and that Ctrl-C stops.
#pragma once

#include <functional>

namespace dyad::binding {

/// Runs `work` on a thread of its own, without the lock of Python's interpreter, to its end; called
/// with that lock. `work` is given a question that it asks now and then: true means stop. Throws
/// what `work` throws, and what a signal handler of Python raises (Ctrl-C: KeyboardInterrupt).
void in_background(const std::function<void(const std::function<bool()>& stop)>& work);

}  // namespace dyad::binding
