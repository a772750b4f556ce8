// What the commands for studies share: where files lie, and what a journal belongs to.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sim/io/results/provenance.hpp"
#include "sim/study/journal/journal.hpp"
#include "sim/study/runner/shard.hpp"
#include "sim/study/sweep.hpp"

namespace dyad::cli {

/// Where a sweep keeps its finished runs until `output` can be written.
std::filesystem::path journal_of(const std::filesystem::path& output);

/// How this very program is named among the origins of runs.
std::string this_program();

/// The shard that an option names; throws UsageError of `command` where it is none.
study::Shard shard_asked_for(const std::string& text, const std::string& command);

/// Origin of a sweep's results, made from the sweep alone.
io::Provenance provenance_of(const study::Sweep& sweep);

/// refuse_inputs for a sweep's output and all the files of its journal.
void refuse_study_inputs(const std::string& command, const std::filesystem::path& output,
                         const std::filesystem::path& journal,
                         const std::vector<std::filesystem::path>& inputs);

/// Whether the result of this sweep stands already, whole. Throws io::ResultError if another file
/// has that name, unless that is to be replaced by `force`: even the file of another sweep may have
/// taken weeks.
bool stands(const std::filesystem::path& output, const study::Sweep& sweep, bool force);

/// Throws UsageError of `command` for a journal, and for a result file that its journal is yet to
/// become: there is `dyad status` for those.
void refuse_unfinished(const std::string& command, const std::filesystem::path& file);

/// How many runs of a sweep's result file failed.
std::int64_t failed_runs(const std::filesystem::path& output);

/// Writes the result file from a journal that has all runs, and removes the journal. Returns the
/// digest.
std::uint64_t complete(const std::filesystem::path& output, const study::Sweep& sweep,
                       study::Journal& journal, const io::Session& session, bool out_of_time);

/// Failed runs, a line each with the command that repeats it; empty if there are none. `output`:
/// the file that has, or will have, their results.
std::string failures_text(const study::Sweep& sweep, const study::Journal& journal,
                          const std::filesystem::path& output);

}  // namespace dyad::cli
