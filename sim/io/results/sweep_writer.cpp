#include "sim/io/results/sweep_writer.hpp"

#include <cmath>
#include <limits>
#include <memory>
#include <numeric>

#include "sim/io/results/attributes.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/metadata.hpp"
#include "sim/io/results/result_file.hpp"
#include "sim/io/results/storage.hpp"
#include "sim/io/results/sweep_layout.hpp"
#include "sim/io/results/variables.hpp"
#include "sim/model/digest.hpp"
#include "sim/study/measures/run_measures.hpp"

namespace dyad::io {
namespace {

/// Everything about the runs of one point, in the shapes of the file.
struct PointRows {
  explicit PointRows(const study::Sweep& sweep, std::size_t weeks_of_series)
      : measures(sweep.measures.size()),
        weekly(weeks_of_series),
        value(runs(sweep) * measures, NAN),
        weekly_value(runs(sweep) * weekly, NAN),
        status(runs(sweep), not_wanted),
        seed(runs(sweep), -1),
        digest(runs(sweep)),
        seconds(runs(sweep), NAN),
        bytes(runs(sweep), NAN) {}

  static std::size_t runs(const study::Sweep& sweep) {
    return static_cast<std::size_t>(sweep.replicates);
  }

  std::size_t measures, weekly;  // numbers per run
  std::vector<double> value;
  std::vector<float> weekly_value;
  std::vector<std::int8_t> status;
  std::vector<std::int64_t> seed;
  std::vector<std::string> digest;
  std::vector<float> seconds;
  std::vector<double> bytes;
};

/// Failed runs in order.
struct Failures {
  std::vector<std::int64_t> point, replicate;
  std::vector<std::string> cause;
};

/// What is undefined has many bit patterns, which compilers choose as they like.
template <class Number>
Number one_nan(Number x) {
  return std::isnan(x) ? std::numeric_limits<Number>::quiet_NaN() : x;
}

std::vector<std::int64_t> counted(std::int64_t size) {
  std::vector<std::int64_t> numbers(static_cast<std::size_t>(size));
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

class SweepFile {
 public:
  SweepFile(hid_t file, const SweepRecord& record)
      : file_(file),
        sweep_(record.sweep),
        weeks_(static_cast<std::size_t>(max_weeks(record.sweep))),
        failed_(record.failed),
        variables_(file, dimensions_of(sweep_, failed_), variables_of(sweep_, failed_)),
        rows_(empty_rows()) {}

  void write_coordinates() {
    variables_.write("point", counted(sweep_.points));
    variables_.write("replicate", counted(sweep_.replicates));
    variables_.write("measure", sweep_.measures);
    std::vector<std::string> meanings;
    for (const std::string& name : sweep_.measures) {
      meanings.push_back(study::measure_meaning(name));
    }
    variables_.write("measure_meaning", meanings);
    if (!sweep_.weekly.empty()) {
      variables_.write("series", sweep_.weekly);
      std::vector<std::int32_t> weeks(weeks_);
      std::iota(weeks.begin(), weeks.end(), 0);
      variables_.write("week", weeks);
    }
    for (std::size_t f = 0; f < sweep_.factors.size(); ++f) write_factor(f);
  }

  void begin_session(const Session& session) {
    write_session(file_, session);
    session_group_ = hdf5::Handle(H5Gopen2(file_, "session", H5P_DEFAULT), H5Gclose);
    std::vector<Dimension> dimensions = dimensions_of(sweep_, failed_);
    dimensions.resize(2);  // point and replicate
    session_ = std::make_unique<hdf5::Variables>(session_group_, dimensions, session_variables());
    session_->write("point", counted(sweep_.points));
    session_->write("replicate", counted(sweep_.replicates));
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
    if (failed_ > 0) {
      variables_.write("failure", counted(failed_));
      variables_.write("failure_point", failures_.point);
      variables_.write("failure_replicate", failures_.replicate);
      variables_.write("failure_cause", failures_.cause);
    }
    variables_.close();
    session_->close();
    return digest_.value();
  }

 private:
  PointRows empty_rows() const { return PointRows(sweep_, sweep_.weekly.size() * weeks_); }

  void write_factor(std::size_t f) {
    const auto write = [&]<class Stored, class Kept>(const Stored&, const Kept&) {
      std::vector<Stored> column;
      column.reserve(static_cast<std::size_t>(sweep_.points));
      for (std::int64_t p = 0; p < sweep_.points; ++p) {
        column.push_back(static_cast<Stored>(std::get<Kept>(sweep_.values_of(p)[f])));
      }
      for (const std::string& name : factor_variables(sweep_.factors[f])) {
        variables_.write(name, column);
      }
    };
    const study::Value first = sweep_.values_of(0)[f];
    if (std::holds_alternative<double>(first)) write(double{}, double{});
    if (std::holds_alternative<model::Integer>(first)) write(std::int64_t{}, model::Integer{});
    if (std::holds_alternative<bool>(first)) write(std::int8_t{}, bool{});
    if (std::holds_alternative<std::string>(first)) write(std::string{}, std::string{});
  }

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
    variables_.write_record("value", p, rows_.value);
    variables_.write_record("status", p, rows_.status);
    variables_.write_record("seed", p, rows_.seed);
    variables_.write_record("digest", p, rows_.digest);
    if (!sweep_.weekly.empty()) variables_.write_record("weekly_value", p, rows_.weekly_value);
    session_->write_record("run_seconds", p, rows_.seconds);
    session_->write_record("run_bytes", p, rows_.bytes);
    rows_ = empty_rows();
  }

  hid_t file_;
  const study::Sweep& sweep_;
  const std::size_t weeks_;
  const std::int64_t failed_;
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
