// What a forked process reaches is seen by the fuzzer, too: the counters of coverage move to memory
// that both have. Compiled without coverage, which makes variables of the same two names.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>

// As the linker calls the place where the counters begin and end.
extern "C" std::uint8_t __start___sancov_cntrs[], __stop___sancov_cntrs[];

/// Called by the fuzzer before the first input. Counters on the first and on the last page stay
/// where they are: beside them lies what each process must have for itself.
extern "C" int LLVMFuzzerInitialize(int* /*count*/, char*** /*arguments*/) {
  const auto page = static_cast<std::uintptr_t>(sysconf(_SC_PAGESIZE));
  const auto first = (reinterpret_cast<std::uintptr_t>(__start___sancov_cntrs) + page - 1) / page;
  const auto end = reinterpret_cast<std::uintptr_t>(__stop___sancov_cntrs) / page;
  if (first >= end) return 0;
  void* const shared = mmap(reinterpret_cast<void*>(first * page), (end - first) * page,
                            PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
  return shared == MAP_FAILED ? 1 : 0;
}
