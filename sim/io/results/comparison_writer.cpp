#include "sim/io/results/comparison_writer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <fstream>

#include "sim/io/results/attributes.hpp"
#include "sim/io/results/comparison_columns.hpp"
#include "sim/io/results/metadata.hpp"
#include "sim/io/results/result_file.hpp"
#include "sim/io/results/variables.hpp"
#include "sim/model/digest.hpp"
#include "sim/study/measures/run_measures.hpp"

namespace dyad::io {
namespace {

using study::PairedComparison;

std::uint64_t digest_of(const study::Comparison& comparison) {
  model::Digest digest;
  for (std::size_t c = 0; c < comparison.configurations(); ++c) {
    for (std::int64_t r = 0; r < comparison.replicates(); ++r) digest.add(comparison.digest(c, r));
  }
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
    const auto columns = comparison_columns();
    hdf5::Variables variables(handle, dimensions_of(comparison), variables_of(columns));
    write(variables, columns, Compared{comparison, configurations});
    variables.close();
    write_digest(handle, digest_of(comparison));
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
  for (const ComparisonColumn& number : comparison_numbers) {
    out << number.name << (&number == &comparison_numbers.back() ? '\n' : ',');
  }
  for (std::size_t c = 1; c < comparison.configurations(); ++c) {
    for (std::size_t m = 0; m < study::measure_names().size(); ++m) {
      const PairedComparison compared = comparison.against_first(c, m);
      out << fmt::format(R"("{}","{}",{})", configurations[c].name, configurations[0].name,
                         study::measure_names()[m]);
      for (const ComparisonColumn& number : comparison_numbers) {
        const double value = number.value(compared);
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
