// Writes a result file (docs/result-file.md), replicate by replicate.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "sim/io/results/provenance.hpp"
#include "sim/model/measures.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::io {

/// The file appears under its name with `finish` and only then; a writer that is destroyed earlier
/// leaves nothing behind. Memory does not grow with the number of replicates.
/// Everything here throws ResultError when the file cannot be written.
class ResultWriter {
 public:
  /// Checks that `file` can be written and creates a temporary file beside it.
  ResultWriter(const std::filesystem::path& file, const model::Parameters& parameters,
               const Provenance& provenance);
  ~ResultWriter();
  ResultWriter(const ResultWriter&) = delete;
  ResultWriter& operator=(const ResultWriter&) = delete;

  /// Adds a replicate. They come in order from 0 on and with the shapes of `parameters`;
  /// std::logic_error otherwise.
  void add(const model::RunResult& result);

  /// Completes the file and gives it its name. std::logic_error when replicates are missing.
  void finish(const Session& session);

  /// Digest of the replicates added so far (combine_digests).
  std::uint64_t digest() const;

  /// Where the file lies until it is whole.
  const std::filesystem::path& temporary() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace dyad::io
