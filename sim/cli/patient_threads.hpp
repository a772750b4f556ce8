// Threads that wait for others sleep at once, and leave their core to whoever has work.
//
// By default OpenMP's threads turn round in circles for a while before they sleep. On a machine
// with other work (a browser, a second run) they then hold the very core that the thread they wait
// for would need: a run on two cores took half as long again as on one. Asleep at once, it costs a
// few microseconds at each of the three meeting points of a week.
#pragma once

#if defined(__linux__) && defined(_OPENMP) && !defined(DYAD_SANITIZED)
#include <cstdlib>

namespace dyad::cli {

/// OpenMP reads its settings when it is loaded, before anything of the program itself runs; only
/// the functions of .preinit_array come earlier. Whoever set the policy outside keeps it.
inline void wait_asleep() {
  static_cast<void>(setenv("OMP_WAIT_POLICY", "passive", 0));  // NOLINT(concurrency-mt-unsafe)
}
[[gnu::section(".preinit_array"),
  gnu::used]] inline void (*const before_everything)() = wait_asleep;

}  // namespace dyad::cli
#endif
