#include "sim/io/results/replicate_writer.hpp"

#include <cmath>
#include <numeric>

#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/transcript_columns.hpp"

namespace dyad::io {
namespace {

/// A count out of the number that it was computed as. Counts are never missing.
template <class Whole, class Number>
Whole whole(Number value) {
  if (std::isnan(value)) throw std::logic_error("a count that is not a number");
  return static_cast<Whole>(std::llround(value));
}

/// Part `index` of `values`, which holds `parts` of them in a row.
std::span<const float> part(std::span<const float> values, std::size_t index, std::size_t parts) {
  const std::size_t size = values.size() / parts;
  if (size * parts != values.size()) throw std::logic_error("a result of the wrong length");
  return values.subspan(index * size, size);
}

class ReplicateWriter {
 public:
  ReplicateWriter(hdf5::Variables& variables, const model::Parameters& parameters,
                  const model::RunResult& result)
      : variables_(variables), parameters_(parameters), result_(result) {}

  void write() {
    totals();
    outcomes();
    weekly();
    if (parameters_.measures.trajectories) trajectories();
    if (!parameters_.transcripts.empty()) transcript();
  }

 private:
  void put(std::string_view name, const hdf5::Values& values) {
    variables_.write_record(std::string(name), static_cast<std::uint64_t>(result_.replicate),
                            values);
  }

  void totals() {
    for (std::size_t i = 0; i < model::total_count; ++i) {
      const auto& info = model::total_info[i];
      const std::array<double, 1> value{result_.totals[i]};
      if (!is_whole(info.form)) {
        put(info.name, value);
        continue;
      }
      const std::array<std::int64_t, 1> count{whole<std::int64_t>(value[0])};
      put(info.name, count);
    }
    const std::array<std::string, 1> digest{digest_text(result_.digest)};
    put("digest", digest);
  }

  void outcomes() {
    for (std::size_t i = 0; i < model::outcome_count; ++i) {
      const auto& info = model::outcome_info[i];
      const auto& values = result_.outcomes[i];
      if (!is_whole(info.form)) {
        put(info.name, values);
        continue;
      }
      std::vector<std::int32_t> counts;
      counts.reserve(values.size());
      for (const float value : values) counts.push_back(whole<std::int32_t>(value));
      put(info.name, counts);
    }
    put("move_share", result_.move_share);
    put("survey_move_share", result_.survey_move_share);
    if (!parameters_.interventions.empty()) {
      const std::vector<std::int8_t> treated(result_.treated_by.begin(), result_.treated_by.end());
      put("treated_by", treated);
    }
  }

  void weekly() {
    put("group_size", result_.group_size);
    for (std::size_t i = 0; i < model::weekly_count; ++i) {
      put(model::weekly_info[i].name, part(result_.weekly_mean, i, model::weekly_count));
    }
    for (std::size_t i = 0; i < model::weekly_quantile_count; ++i) {
      put(quantile_name(model::weekly_info[i].name),
          part(result_.weekly_quantile, i, model::weekly_quantile_count));
    }
  }

  /// The run keeps [week][salesperson], the order of computing; the file has a salesperson's weeks
  /// side by side, the order of reading.
  void trajectories() {
    const auto people = static_cast<std::size_t>(model::salespeople_of(parameters_.population));
    const auto weeks = static_cast<std::size_t>(parameters_.run.weeks);
    std::vector<float> turned(people * weeks);
    for (std::size_t i = 0; i < model::weekly_count; ++i) {
      const auto values = part(result_.trajectory, i, model::weekly_count);
      if (values.size() != turned.size())
        throw std::logic_error("trajectories of the wrong length");
      for (std::size_t week = 0; week < weeks; ++week) {
        for (std::size_t person = 0; person < people; ++person) {
          turned[person * weeks + week] = values[week * people + person];
        }
      }
      put(trajectory_name(model::weekly_info[i].name), turned);
    }
  }

  void transcript() {
    if (result_.transcript.empty()) return;
    const std::uint64_t first = variables_.grow(transcript_dimension, result_.transcript.size());
    std::vector<std::int64_t> lines(result_.transcript.size());
    std::iota(lines.begin(), lines.end(), static_cast<std::int64_t>(first));
    variables_.write_from(transcript_dimension, first, lines);
    for (const auto& column : transcript_columns()) {
      std::visit([&](auto field) { transcript_column(column.variable, first, field); },
                 column.field);
    }
  }

  template <class Field>
  void transcript_column(const Variable& variable, std::uint64_t first,
                         Field model::TranscriptLine::*field) {
    const auto put_as = [&]<class Stored>(Stored) {
      std::vector<Stored> values;
      values.reserve(result_.transcript.size());
      for (const auto& line : result_.transcript)
        values.push_back(static_cast<Stored>(line.*field));
      variables_.write_from(variable.name, first, values);
    };
    if (variable.storage == Storage::float32) put_as(float{});
    if (variable.storage == Storage::int32) put_as(std::int32_t{});
    if (variable.storage == Storage::int8) put_as(std::int8_t{});
  }

  hdf5::Variables& variables_;
  const model::Parameters& parameters_;
  const model::RunResult& result_;
};

}  // namespace

void write_replicate(hdf5::Variables& variables, const model::Parameters& parameters,
                     const model::RunResult& result) {
  ReplicateWriter(variables, parameters, result).write();
}

}  // namespace dyad::io
