// Work that may crash, done where it cannot hurt.
#pragma once

#include <functional>

namespace dyad::cli {

/// Does `work` in a child process and returns its value; what it throws is said on standard error
/// and gives 1. Throws std::runtime_error with `if_it_crashes` when the child crashes.
int isolated(const std::function<int()>& work, const char* if_it_crashes);

}  // namespace dyad::cli
