// Parameters and results to fill files with, without running a simulation.
#pragma once

#include <unistd.h>

#include <cmath>
#include <filesystem>
#include <limits>
#include <string>

#include "sim/io/results/writer.hpp"
#include "sim/model/parameters/keys.hpp"

namespace dyad::made_up {

/// 2 replicates of 6 salespeople over 5 weeks, with all that can be asked for.
inline model::Parameters parameters() {
  model::Parameters p = model::default_parameters();
  p.run.seed = 7;
  p.run.replicates = 2;
  p.run.weeks = 5;
  p.population.teams = 3;
  p.population.team_size = 2;
  p.measures.trajectories = true;
  model::Intervention training{};
  training.kind = model::InterventionKind::humility;
  p.interventions = {training, training};
  p.transcripts = {{0, 1, 2}};
  p.attachment.table = "own.csv";
  p.attachment.cells = {{0, 1, 0, 2, 11}, {1, 2, 0, 2, 22.5}};
  return p;
}

inline std::vector<float> ramp(std::size_t size, float start) {
  std::vector<float> values(size);
  for (std::size_t i = 0; i < size; ++i) values[i] = start + 0.001f * static_cast<float>(i);
  return values;
}

inline model::TranscriptLine line(std::int32_t replicate, std::int32_t turn) {
  model::TranscriptLine line{};
  line.replicate = replicate;
  line.salesperson = 1;
  line.turn = turn;
  line.move = turn % model::move_count;
  line.engaged = turn % 2 == 0;
  line.trust = 0.5f + 0.01f * static_cast<float>(turn);
  return line;
}

/// A result whose values say where they belong.
inline model::RunResult result(const model::Parameters& p, std::int32_t replicate) {
  const auto people = static_cast<std::size_t>(model::salespeople_of(p.population));
  const auto weeks = static_cast<std::size_t>(p.run.weeks);
  const std::size_t cells = weeks * model::group_count;
  const float base = 100.0f * static_cast<float>(replicate);
  model::RunResult r;
  r.replicate = replicate;
  r.digest = 0x0123456789abcdefULL + static_cast<std::uint64_t>(replicate);
  for (std::size_t i = 0; i < model::outcome_count; ++i) {
    r.outcomes[i] = ramp(people, base + static_cast<float>(i));
    if (model::outcome_info[i].form == model::Form::number)
      r.outcomes[i][0] = std::numeric_limits<float>::quiet_NaN();
  }
  r.move_share = ramp(people * model::move_count, base);
  r.survey_move_share = ramp(people * model::move_count, base + 1);
  r.treated_by.assign(p.interventions.size() * people, 0);
  if (!r.treated_by.empty()) r.treated_by[1] = 1;
  for (std::size_t i = 0; i < model::leader_score_count; ++i) {
    r.leaders[i] =
        ramp(static_cast<std::size_t>(p.population.teams), base + 50 + static_cast<float>(i));
  }
  r.group_size.fill(1);
  r.group_size[0] = static_cast<std::int32_t>(people);
  r.weekly_mean = ramp(model::weekly_count * cells, base);
  r.weekly_quantile =
      ramp(model::weekly_quantile_count * cells * model::quantile_levels.size(), base);
  if (p.measures.trajectories) r.trajectory = ramp(model::weekly_count * weeks * people, base);
  if (!p.transcripts.empty()) {
    for (std::int32_t turn = 0; turn < 3 + replicate; ++turn) {
      r.transcript.push_back(line(replicate, turn));
    }
  }
  for (std::size_t i = 0; i < model::total_count; ++i) {
    r.totals[i] = base + static_cast<double>(i);
  }
  return r;
}

inline io::Provenance provenance() {
  return {"made up", "0.0.0 (test)", "test", "[run]\nseed = 7\n"};
}

/// A folder of its own for a test, removed at the end.
struct Folder {
  std::filesystem::path path;
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "dyad-test-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

/// Writes the whole file of `p`.
inline void write(const std::filesystem::path& file, const model::Parameters& p,
                  const io::Session& session = {}) {
  io::ResultWriter writer(file, p, provenance());
  for (std::int32_t k = 0; k < p.run.replicates; ++k) writer.add(result(p, k));
  writer.finish(session);
}

}  // namespace dyad::made_up
