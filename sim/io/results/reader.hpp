// Reads a result file (docs/result-file.md).
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "sim/io/results/provenance.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::io {

/// A variable as it stands in a file. Text has no units.
struct StoredVariable {
  std::string name, long_name, units, type;  // type: "float32", "int8", ..., "text"
  std::vector<std::string> dimensions;
  std::vector<std::uint64_t> shape;  // as long as `dimensions`
};

/// Everything here throws ResultError when the file cannot be read.
class ResultReader {
 public:
  /// Opens a file; refuses one that is not a result file of this format version, or not whole.
  explicit ResultReader(const std::filesystem::path& file);
  ~ResultReader();
  ResultReader(const ResultReader&) = delete;
  ResultReader& operator=(const ResultReader&) = delete;

  const Provenance& provenance() const;
  /// "run", "sweep" or "comparison".
  const std::string& kind() const;
  /// Whether it is the file of `dyad run`, or of `dyad sweep`, whose configuration is a sweep.
  bool is_run() const;
  bool is_sweep() const;
  const std::string& model_version() const;
  std::int64_t seed() const;
  std::uint64_t digest() const;  // of all replicates

  /// What differs from run to run, name and value, in the file's order.
  std::vector<std::pair<std::string, std::string>> session() const;

  /// All variables in the file's order.
  const std::vector<StoredVariable>& variables() const;

  /// Whether there is a variable of that name.
  bool has(const std::string& name) const;

  /// All values of a variable of numbers, the last dimension fastest; missing ones are NaN.
  std::vector<double> numbers(const std::string& name) const;

  /// All values of a variable of text.
  std::vector<std::string> texts(const std::string& name) const;

  /// Digests of the replicates, in order.
  std::vector<std::uint64_t> digests() const;

  /// The attachment table kept in the file; empty where the one compiled in was used.
  std::vector<model::AttachmentCell> attachment_cells() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace dyad::io
