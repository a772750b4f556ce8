// Plain loops compiled once per instruction set.
#pragma once

// The loader takes the version that is best for this machine. All give the same bits: no version
// may fuse or reorder floating-point operations. For functions of loops over lanes only; the kernel
// has its own way (kernel/isa.hpp).
//
// The thread sanitizer goes without: the loader asks which version is best before the sanitizer is
// there.
#if defined(__SANITIZE_THREAD__)
#define DYAD_ONE_VERSION
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define DYAD_ONE_VERSION
#endif
#endif

#if defined(__x86_64__) && defined(__linux__) && !defined(DYAD_ONE_VERSION)
#define DYAD_CLONED __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define DYAD_CLONED
#endif
