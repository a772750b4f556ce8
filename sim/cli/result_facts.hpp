// What is worth knowing about a result file, gathered for people and programs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "sim/cli/sweep_facts.hpp"
#include "sim/io/results/reader.hpp"

namespace dyad::cli {

/// A key with its value, as TOML.
struct Setting {
  std::string key, value;
};

/// A key whose value is not the default.
struct Change {
  std::string key, value, fallback;  // as TOML
};

/// Mean and standard deviation over the salespeople of all replicates; NaN where there is none.
struct Moments {
  std::string name, units, long_name;
  double mean, sd;
};

struct ResultFacts {
  std::filesystem::path file;
  std::string kind;  // "run", "sweep" or "comparison"
  std::uintmax_t bytes = 0;
  io::Provenance provenance;
  std::string model_version;
  std::int64_t seed = 0;
  std::uint64_t digest = 0;
  std::vector<std::string> run_digests;  // in order; empty text for a run without results
  std::uint64_t replicates = 0, salespeople = 0, weeks = 0;

  SweepFacts sweep;                   // of a sweep
  std::vector<std::string> compared;  // of a comparison: its configurations, the first one first

  // Of a run:
  std::vector<Change> changes;                      // without those of interventions
  std::vector<std::vector<Setting>> interventions;  // all keys of each
  std::string unreadable_configuration;             // why the two are missing; empty if not

  std::vector<Moments> outcomes;
  std::vector<io::StoredVariable> variables;
  std::vector<std::pair<std::string, std::string>> session;
};

/// Reads a result file; throws io::ResultError.
ResultFacts facts_of(const std::filesystem::path& file);

}  // namespace dyad::cli
