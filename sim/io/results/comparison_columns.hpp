// What stands in the files of a comparison (docs/result-file.md): its dimensions, and a row for
// each variable.
#pragma once

#include <array>
#include <vector>

#include "sim/io/results/columns.hpp"
#include "sim/io/results/comparison_writer.hpp"
#include "sim/study/comparison/comparison.hpp"

namespace dyad::io {

/// What a file is made from: as many configurations as the comparison has.
struct Compared {
  const study::Comparison& comparison;
  const std::vector<ComparedConfiguration>& configurations;
};

/// A number of each configuration and measure, the same in HDF5 and CSV.
struct ComparisonColumn {
  const char *name, *long_name;
  double (*value)(const study::PairedComparison&);
};

inline constexpr std::array comparison_numbers{
    ComparisonColumn{"mean_difference",
                     "mean over replicates of the difference to the first configuration",
                     [](const study::PairedComparison& c) { return c.mean_difference; }},
    ComparisonColumn{"lower", "lower end of the 95 % interval of the mean difference",
                     [](const study::PairedComparison& c) { return c.lower; }},
    ComparisonColumn{"upper", "upper end of the 95 % interval of the mean difference",
                     [](const study::PairedComparison& c) { return c.upper; }},
    ComparisonColumn{"d_z",
                     "mean difference in standard deviations of the differences (Cohen's d_z)",
                     [](const study::PairedComparison& c) { return c.d_z; }},
    ComparisonColumn{"d_pooled",
                     "mean difference in pooled standard deviations between runs (Cohen's d)",
                     [](const study::PairedComparison& c) { return c.d_pooled; }},
    ComparisonColumn{"variance_saved",
                     "share of the variance that pairing on common random numbers removes",
                     [](const study::PairedComparison& c) { return c.variance_saved; }},
    ComparisonColumn{"includes_zero", "1 where the interval includes no difference, else 0",
                     [](const study::PairedComparison& c) { return c.includes_zero ? 1.0 : 0.0; }},
    ComparisonColumn{"pairs", "pairs of replicates that were used",
                     [](const study::PairedComparison& c) { return static_cast<double>(c.pairs); }},
    ComparisonColumn{
        "left_out", "pairs left out because the measure is undefined in one of the two runs",
        [](const study::PairedComparison& c) { return static_cast<double>(c.left_out); }},
};

std::vector<Dimension> dimensions_of(const study::Comparison& comparison);

std::vector<Column<Compared>> comparison_columns();

}  // namespace dyad::io
