// A finished run as bytes, for the journal's table of runs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sim/study/journal/finished_run.hpp"

namespace dyad::study {

/// Everything but point and replicate, which are the row's key, in the machine's byte order.
/// Doubles keep all their bits, not-a-numbers too, which SQLite's own numbers would not.
void write_content(const FinishedRun& run, std::vector<std::byte>& content);

/// Reads back what write_content wrote; false when the lengths do not fit.
bool read_content(std::span<const std::byte> content, FinishedRun& run);

/// Covers the row's key and its content.
std::uint64_t checksum_of(std::int64_t number, std::span<const std::byte> content);

/// Whether two records of one run say the same, to the bit, apart from what may differ from machine
/// to machine: time and memory.
bool same_results(const FinishedRun& one, const FinishedRun& other);

}  // namespace dyad::study
