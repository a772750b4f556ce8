#include "sim/io/results/sweep_writer.hpp"

#include <cmath>
#include <limits>
#include <memory>

#include "sim/io/results/attributes.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/metadata.hpp"
#include "sim/io/results/result_file.hpp"
#include "sim/io/results/sweep_columns.hpp"
#include "sim/io/results/variables.hpp"
#include "sim/model/digest.hpp"

namespace dyad::io {
namespace {

/// What is undefined has many bit patterns, which compilers choose as they like.
template <class Number>
Number one_nan(Number x) {
  return std::isnan(x) ? std::numeric_limits<Number>::quiet_NaN() : x;
}

class SweepFile {
 public:
  SweepFile(hid_t file, const SweepRecord& record)
      : file_(file),
        sweep_(record.sweep),
        weeks_(static_cast<std::size_t>(max_weeks(record.sweep))),
        point_columns_(point_columns(sweep_)),
        failure_columns_(failure_columns(record.failed)),
        dimensions_(dimensions_of(sweep_, record.failed)),
        variables_(file, dimensions_,
                   variables_of(sweep_columns(sweep_), point_columns_, failure_columns_)),
        rows_(empty_rows()) {}

  void write_coordinates() { write(variables_, sweep_columns(sweep_), sweep_); }

  void begin_session(const Session& session) {
    write_session(file_, session);
    session_group_ = hdf5::Handle(H5Gopen2(file_, "session", H5P_DEFAULT), H5Gclose);
    const auto coordinates = run_coordinates();
    std::vector<Dimension> dimensions = dimensions_;
    dimensions.resize(coordinates.size());  // they come first
    session_ = std::make_unique<hdf5::Variables>(session_group_, dimensions,
                                                 variables_of(coordinates, session_columns_));
    write(*session_, coordinates, sweep_);
  }

  void add(const study::FinishedRun& run) {
    while (point_ < run.point) flush();
    const auto r = static_cast<std::size_t>(run.replicate);
    rows_.seed.assign(rows_.seed.size(), static_cast<std::int64_t>(run.seed));  // the point's
    rows_.seconds[r] = static_cast<float>(run.seconds);
    rows_.bytes[r] = static_cast<double>(run.bytes);
    digest_.add(static_cast<std::uint64_t>(run.point));
    digest_.add(static_cast<std::uint64_t>(run.replicate));
    if (run.failure.empty()) {
      add_results(run, r);
    } else {
      rows_.status[r] = failed;
      failures_.point.push_back(run.point);
      failures_.replicate.push_back(run.replicate);
      failures_.cause.push_back(run.failure);
    }
  }

  std::uint64_t finish() {
    while (point_ < sweep_.points) flush();
    write(variables_, failure_columns_, failures_);
    variables_.close();
    session_->close();
    return digest_.value();
  }

 private:
  PointRows empty_rows() const { return PointRows(sweep_, sweep_.weekly.size() * weeks_); }

  void add_results(const study::FinishedRun& run, std::size_t r) {
    rows_.status[r] = done;
    rows_.digest[r] = digest_text(run.digest);
    std::copy(run.measures.begin(), run.measures.end(),
              rows_.value.begin() + static_cast<std::ptrdiff_t>(r * rows_.measures));
    digest_.add(run.digest);
    for (const double each : run.measures) digest_.add(one_nan(each));
    for (const float each : run.weekly) digest_.add(one_nan(each));
    if (sweep_.weekly.empty()) return;
    const std::size_t weeks = run.weekly.size() / sweep_.weekly.size();  // may be fewer than most
    for (std::size_t k = 0; k < sweep_.weekly.size(); ++k) {
      std::copy_n(
          run.weekly.begin() + static_cast<std::ptrdiff_t>(k * weeks), weeks,
          rows_.weekly_value.begin() + static_cast<std::ptrdiff_t>(r * rows_.weekly + k * weeks_));
    }
  }

  /// Writes the point that is complete, and goes on to the next.
  void flush() {
    const auto p = static_cast<std::uint64_t>(point_++);
    write_record(variables_, point_columns_, p, rows_);
    write_record(*session_, session_columns_, p, rows_);
    rows_ = empty_rows();
  }

  hid_t file_;
  const study::Sweep& sweep_;
  const std::size_t weeks_;
  const std::vector<Column<PointRows>> point_columns_, session_columns_ = session_columns();
  const std::vector<Column<Failures>> failure_columns_;
  const std::vector<Dimension> dimensions_;
  hdf5::Variables variables_;
  hdf5::Handle session_group_;
  std::unique_ptr<hdf5::Variables> session_;
  PointRows rows_;  // of the point that runs are coming in for
  std::int64_t point_ = 0;
  Failures failures_;
  model::Digest digest_;
};

}  // namespace

std::uint64_t write_sweep(const std::filesystem::path& file, const SweepRecord& record) {
  const hdf5::QuietErrors quiet;
  TemporaryFile temporary(file);
  std::uint64_t digest = 0;
  hdf5::guarded(temporary, [&] {
    hdf5::Handle handle = hdf5::create_file(temporary.path());
    write_root_attributes(handle, record.sweep.parameters_of(0).run.seed, record.provenance);
    hdf5::write_attribute(handle, "kind", std::string("sweep"));
    hdf5::write_attribute(handle, "factors", factor_names(record.sweep));
    hdf5::write_attribute(handle, "chosen_by_time_budget", std::int64_t{record.out_of_time});
    SweepFile sweep(handle, record);
    sweep.write_coordinates();
    sweep.begin_session(record.session);
    record.each_run([&](const study::FinishedRun& run) { sweep.add(run); });
    digest = sweep.finish();
    write_digest(handle, digest);
    handle.close();
  });
  temporary.commit();
  return digest;
}

}  // namespace dyad::io
