#include "sim/io/results/writer.hpp"

#include <fmt/format.h>

#include <utility>

#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/metadata.hpp"
#include "sim/io/results/result_file.hpp"
#include "sim/io/results/run_columns.hpp"
#include "sim/io/results/transcript_columns.hpp"
#include "sim/io/results/variables.hpp"
#include "sim/model/digest.hpp"

namespace dyad::io {

using hdf5::guarded;

// The order of the members is that of opening: they close the other way round.
struct ResultWriter::Parts {
  Parts(const std::filesystem::path& path, model::Parameters p)
      : temporary(path), parameters(std::move(p)) {}

  void begin() {
    const auto coordinates = coordinate_columns(parameters);
    std::vector<Column<TranscriptLines>> growing;
    if (!parameters.transcripts.empty()) {
      growing.push_back(transcript_coordinate());
      transcript = transcript_columns();
    }
    variables = std::make_unique<hdf5::Variables>(
        file, dimensions_of(parameters), variables_of(coordinates, growing, columns, transcript));
    write(*variables, coordinates, parameters);
    transcript.insert(transcript.begin(), growing.begin(), growing.end());
  }

  void add(const model::RunResult& result) const {
    write_record(*variables, columns, static_cast<std::uint64_t>(result.replicate), result);
    if (transcript.empty() || result.transcript.empty()) return;
    const std::uint64_t first = variables->grow(transcript_dimension, result.transcript.size());
    write_from(*variables, transcript, first, TranscriptLines{result.transcript, first});
  }

  TemporaryFile temporary;
  model::Parameters parameters;
  hdf5::Handle file;
  std::vector<Column<model::RunResult>> columns = replicate_columns(parameters);
  std::vector<Column<TranscriptLines>> transcript;  // none: nobody asked for one
  std::unique_ptr<hdf5::Variables> variables;
  std::int64_t replicates = 0;  // added so far
  model::Digest digest;
};

ResultWriter::ResultWriter(const std::filesystem::path& file, const model::Parameters& parameters,
                           const Provenance& provenance) {
  const hdf5::QuietErrors quiet;  // outlives `parts`, which may fail to close
  auto parts = std::make_unique<Parts>(file, parameters);
  guarded(parts->temporary, [&] {
    parts->file = hdf5::create_file(parts->temporary.path());
    write_root_attributes(parts->file, parameters.run.seed, provenance);
    write_inputs(parts->file, parameters);
    parts->begin();
    // A disk that is full already is found here, before anything was computed.
    hdf5::checked(H5Fflush(parts->file, H5F_SCOPE_LOCAL));
  });
  parts_ = std::move(parts);
}

ResultWriter::~ResultWriter() {
  const hdf5::QuietErrors quiet;
  parts_.reset();
}

void ResultWriter::add(const model::RunResult& result) {
  if (result.replicate != parts_->replicates) {
    throw std::logic_error(fmt::format("replicate {} was given to the result file, not {}",
                                       result.replicate, parts_->replicates));
  }
  guarded(parts_->temporary, [&] { parts_->add(result); });
  parts_->digest.add(result.digest);
  ++parts_->replicates;
}

void ResultWriter::finish(const Session& session) {
  const auto wanted = parts_->parameters.run.replicates;
  if (parts_->replicates != wanted) {
    throw std::logic_error(
        fmt::format("the result file has {} of {} replicates", parts_->replicates, wanted));
  }
  guarded(parts_->temporary, [&] {
    write_digest(parts_->file, digest());
    write_session(parts_->file, session);
    parts_->variables->close();
    parts_->file.close();
  });
  parts_->temporary.commit();
}

std::uint64_t ResultWriter::digest() const { return parts_->digest.value(); }

const std::filesystem::path& ResultWriter::temporary() const { return parts_->temporary.path(); }

}  // namespace dyad::io
