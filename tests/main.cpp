// The test runner, compiled once for all modules.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>

/// Asked by the leak sanitizer, where there is one: clang's OpenMP library keeps the thread pools
/// that it outgrew.
extern "C" const char* __lsan_default_suppressions() { return "leak:libomp"; }
