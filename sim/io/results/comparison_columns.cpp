#include "sim/io/results/comparison_columns.hpp"

#include <cmath>

#include "sim/io/results/combine_digests.hpp"
#include "sim/study/measures/run_measures.hpp"

namespace dyad::io {
namespace {

using Names = std::vector<std::string>;

Column<Compared> of_configurations(const char* name, const char* long_name,
                                   std::string ComparedConfiguration::*field) {
  return column<Compared>({name, long_name, "", Storage::text, {"configuration"}},
                          [field](const Compared& of) {
                            Names texts;
                            for (const auto& each : of.configurations) {
                              texts.push_back(each.*field);
                            }
                            return texts;
                          });
}

std::size_t replicates_of(const Compared& of) {
  return static_cast<std::size_t>(of.comparison.replicates());
}

/// [configuration][replicate][measure]
std::vector<double> results(const Compared& of) {
  const std::size_t replicates = replicates_of(of), measures = study::measure_names().size();
  std::vector<double> values(of.comparison.configurations() * replicates * measures);
  for (std::size_t c = 0; c < of.comparison.configurations(); ++c) {
    for (std::size_t m = 0; m < measures; ++m) {
      const std::vector<double> of_measure = of.comparison.values(c, m);
      for (std::size_t r = 0; r < replicates; ++r) {
        values[(c * replicates + r) * measures + m] = of_measure[r];
      }
    }
  }
  return values;
}

/// [configuration][replicate]
Names digests(const Compared& of) {
  Names texts;
  for (std::size_t c = 0; c < of.comparison.configurations(); ++c) {
    for (std::int64_t r = 0; r < of.comparison.replicates(); ++r) {
      texts.push_back(digest_text(of.comparison.digest(c, r)));
    }
  }
  return texts;
}

/// [configuration][measure]; the first compared to itself is undefined.
Column<Compared> of_pairs(const ComparisonColumn& number) {
  return column<Compared>(
      {number.name, number.long_name, "1", Storage::float64, {"configuration", "measure"}},
      [number](const Compared& of) {
        const std::size_t measures = study::measure_names().size();
        std::vector<double> values(of.comparison.configurations() * measures, NAN);
        for (std::size_t c = 1; c < of.comparison.configurations(); ++c) {
          for (std::size_t m = 0; m < measures; ++m) {
            values[c * measures + m] = number.value(of.comparison.against_first(c, m));
          }
        }
        return values;
      });
}

}  // namespace

std::vector<Dimension> dimensions_of(const study::Comparison& comparison) {
  return {{"configuration", comparison.configurations()},
          {"replicate", static_cast<std::uint64_t>(comparison.replicates())},
          {"measure", study::measure_names().size()}};
}

std::vector<Column<Compared>> comparison_columns() {
  std::vector<Column<Compared>> all{
      of_configurations("configuration", "configuration; the first is what others are compared to",
                        &ComparedConfiguration::name),
      column<Compared>(
          {"replicate", "replicate, counted from 0", "1", Storage::int64, Names{"replicate"}},
          [](const Compared& of) { return counted<std::int64_t>(replicates_of(of)); }),
      column<Compared>({"measure", "measure of a run", "", Storage::text, Names{"measure"}},
                       [](const Compared&) { return study::measure_names(); }),
      column<Compared>(
          {"measure_meaning", "what the measure is", "", Storage::text, {"measure"}},
          [](const Compared&) { return study::measure_meanings(study::measure_names()); }),
      of_configurations("resolved_configuration", "every key with its value, TOML",
                        &ComparedConfiguration::configuration),
      column<Compared>({"value",
                        "result of a run",
                        "1",
                        Storage::float64,
                        {"configuration", "replicate", "measure"},
                        "measure_meaning"},
                       results),
      column<Compared>({"digest",
                        "digest of all final states and results of the run, hexadecimal",
                        "",
                        Storage::text,
                        {"configuration", "replicate"}},
                       digests)};
  for (const ComparisonColumn& number : comparison_numbers) all.push_back(of_pairs(number));
  return all;
}

}  // namespace dyad::io
