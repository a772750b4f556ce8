// How many threads this process may use, and whether it gets them.
#pragma once

#include <filesystem>
#include <string>

namespace dyad::cli {

/// Processors that are ours: those that the process may run on (taskset, batch systems), and no
/// more than a control group (containers) gives time for. At least 1.
int processors();

/// How many processors' time a control group of version 2 gives, by the `cpu.max` in its folder;
/// infinity where it sets no limit.
double processors_in(const std::filesystem::path& group);

/// Starts so many threads in a process of its own. An empty text when that went well, else why it
/// did not: OpenMP would end the whole program, and a stack that is too small would crash it.
std::string thread_problem(int threads);

}  // namespace dyad::cli
