#include "sim/io/results/comparison_writer.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <fstream>
#include <numeric>

#include "sim/io/results/attributes.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/metadata.hpp"
#include "sim/io/results/result_file.hpp"
#include "sim/io/results/variables.hpp"
#include "sim/model/digest.hpp"
#include "sim/study/measures/run_measures.hpp"

namespace dyad::io {
namespace {

using study::PairedComparison;

/// A column of the comparison: the same in both files.
struct Column {
  const char *name, *long_name;
  double (*value)(const PairedComparison&);
};

constexpr std::array<Column, 9> columns{{
    {"mean_difference", "mean over replicates of the difference to the first configuration",
     [](const PairedComparison& c) { return c.mean_difference; }},
    {"lower", "lower end of the 95 % interval of the mean difference",
     [](const PairedComparison& c) { return c.lower; }},
    {"upper", "upper end of the 95 % interval of the mean difference",
     [](const PairedComparison& c) { return c.upper; }},
    {"d_z", "mean difference in standard deviations of the differences (Cohen's d_z)",
     [](const PairedComparison& c) { return c.d_z; }},
    {"d_pooled", "mean difference in pooled standard deviations between runs (Cohen's d)",
     [](const PairedComparison& c) { return c.d_pooled; }},
    {"variance_saved", "share of the variance that pairing on common random numbers removes",
     [](const PairedComparison& c) { return c.variance_saved; }},
    {"includes_zero", "1 where the interval includes no difference, else 0",
     [](const PairedComparison& c) { return c.includes_zero ? 1.0 : 0.0; }},
    {"pairs", "pairs of replicates that were used",
     [](const PairedComparison& c) { return static_cast<double>(c.pairs); }},
    {"left_out", "pairs left out because the measure is undefined in one of the two runs",
     [](const PairedComparison& c) { return static_cast<double>(c.left_out); }},
}};

std::vector<Variable> variables_of_comparison() {
  std::vector<Variable> all{
      {"configuration",
       "configuration; the first is what others are compared to",
       "",
       Storage::text,
       {"configuration"}},
      {"replicate", "replicate, counted from 0", "1", Storage::int64, {"replicate"}},
      {"measure", "measure of a run", "", Storage::text, {"measure"}},
      {"measure_meaning", "what the measure is", "", Storage::text, {"measure"}},
      {"resolved_configuration",
       "every key with its value, TOML",
       "",
       Storage::text,
       {"configuration"}},
      {"value",
       "result of a run",
       "1",
       Storage::float64,
       {"configuration", "replicate", "measure"},
       "measure_meaning"},
      {"digest",
       "digest of all final states and results of the run, hexadecimal",
       "",
       Storage::text,
       {"configuration", "replicate"}}};
  for (const Column& column : columns) {
    all.push_back(
        {column.name, column.long_name, "1", Storage::float64, {"configuration", "measure"}});
  }
  return all;
}

/// [configuration][measure]; the first compared to itself is undefined.
std::vector<double> column_of(const Column& column, const study::Comparison& comparison) {
  const std::size_t measures = study::measure_names().size();
  std::vector<double> values(comparison.configurations() * measures, NAN);
  for (std::size_t c = 1; c < comparison.configurations(); ++c) {
    for (std::size_t m = 0; m < measures; ++m) {
      values[c * measures + m] = column.value(comparison.against_first(c, m));
    }
  }
  return values;
}

/// Writes all variables; returns the digest of all runs.
std::uint64_t write_variables(hdf5::Variables& variables, const study::Comparison& comparison,
                              const std::vector<ComparedConfiguration>& configurations) {
  std::vector<std::string> names, resolved, meanings, digests;
  std::vector<std::int64_t> replicates(static_cast<std::size_t>(comparison.replicates()));
  std::iota(replicates.begin(), replicates.end(), 0);
  std::vector<double> values;
  model::Digest digest;
  for (std::size_t c = 0; c < comparison.configurations(); ++c) {
    names.push_back(configurations[c].name);
    resolved.push_back(configurations[c].configuration);
    const std::size_t first = values.size(), measures = study::measure_names().size();
    values.resize(first + replicates.size() * measures);
    for (std::size_t m = 0; m < measures; ++m) {
      const std::vector<double> of_measure = comparison.values(c, m);
      for (std::size_t r = 0; r < replicates.size(); ++r) {
        values[first + r * measures + m] = of_measure[r];
      }
    }
    for (const std::int64_t r : replicates) {
      digests.push_back(digest_text(comparison.digest(c, r)));
      digest.add(comparison.digest(c, r));
    }
  }
  for (const std::string& name : study::measure_names()) {
    meanings.push_back(study::measure_meaning(name));
  }
  variables.write("configuration", names);
  variables.write("replicate", replicates);
  variables.write("measure", study::measure_names());
  variables.write("measure_meaning", meanings);
  variables.write("resolved_configuration", resolved);
  variables.write("value", values);
  variables.write("digest", digests);
  for (const Column& column : columns) variables.write(column.name, column_of(column, comparison));
  variables.close();
  return digest.value();
}

}  // namespace

void write_comparison(const std::filesystem::path& file, const study::Comparison& comparison,
                      const std::vector<ComparedConfiguration>& configurations, std::int64_t seed,
                      const Provenance& provenance, const Session& session) {
  TemporaryFile temporary(file);
  hdf5::guarded(temporary, [&] {
    hdf5::Handle handle = hdf5::create_file(temporary.path());
    write_root_attributes(handle, seed, provenance);
    hdf5::write_attribute(handle, "kind", std::string("comparison"));
    hdf5::Variables variables(handle,
                              {{"configuration", comparison.configurations()},
                               {"replicate", static_cast<std::uint64_t>(comparison.replicates())},
                               {"measure", study::measure_names().size()}},
                              variables_of_comparison());
    write_digest(handle, write_variables(variables, comparison, configurations));
    write_session(handle, session);
    handle.close();
  });
  temporary.commit();
}

void write_comparison_csv(const std::filesystem::path& file, const study::Comparison& comparison,
                          const std::vector<ComparedConfiguration>& configurations) {
  TemporaryFile target(file);
  std::ofstream out(target.path());
  out << comparison_csv_beginning;
  for (const Column& column : columns) {
    out << column.name << (&column == &columns.back() ? '\n' : ',');
  }
  for (std::size_t c = 1; c < comparison.configurations(); ++c) {
    for (std::size_t m = 0; m < study::measure_names().size(); ++m) {
      const PairedComparison compared = comparison.against_first(c, m);
      out << fmt::format(R"("{}","{}",{})", configurations[c].name, configurations[0].name,
                         study::measure_names()[m]);
      for (const Column& column : columns) {
        const double value = column.value(compared);
        out << (std::isnan(value) ? "," : fmt::format(",{}", value));
      }
      out << '\n';
    }
  }
  out.close();
  if (!out) {
    throw ResultError(file.string(), "cannot be written", "the disk is full or the folder closed",
                      "free some space or name a file in another folder");
  }
  target.commit();
}

}  // namespace dyad::io
