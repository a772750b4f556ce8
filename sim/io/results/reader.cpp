#include "sim/io/results/reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/io/results/attachment_columns.hpp"
#include "sim/io/results/attributes.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/hdf5.hpp"
#include "sim/io/results/layout.hpp"
#include "sim/io/results/opening.hpp"
#include "sim/io/results/read_variables.hpp"
#include "sim/io/results/readable.hpp"
#include "sim/io/results/result_error.hpp"

namespace dyad::io {
namespace {

namespace fs = std::filesystem;

void check_version(const fs::path& file, hid_t id) {
  const auto version = hdf5::read_integer_attribute(id, "format_version");
  if (!version) refuse_foreign(file, "it has no `format_version`");
  if (*version == format_version) return;
  throw ResultError(file.string(), fmt::format("has format version {}", *version),
                    fmt::format("this program reads version {} only", format_version),
                    "read it with the program version named in its attributes, or run again");
}

std::string required_text(hid_t file, const char* name) {
  const auto text = hdf5::read_text_attribute(file, name);
  if (!text) throw hdf5::Failure(fmt::format("the attribute `{}` is missing", name));
  return *text;
}

}  // namespace

struct ResultReader::Parts {
  fs::path path;
  hdf5::Handle file;
  Provenance provenance;
  std::string model_version;
  std::string kind;
  std::int64_t seed = 0;
  std::uint64_t digest = 0;
  std::vector<StoredVariable> variables;
};

ResultReader::ResultReader(const std::filesystem::path& file) {
  const hdf5::QuietErrors quiet;  // outlives `parts`, which may fail to close
  auto parts = std::make_unique<Parts>();
  parts->path = file;
  reading(file, [&] {
    parts->file = open_result(file);
    const hid_t id = parts->file;
    check_version(file, id);
    parts->provenance = {required_text(id, "title"),
                         required_text(id, "program_version"),
                         required_text(id, "build"),
                         required_text(id, "configuration"),
                         hdf5::read_integer_attribute(id, "first_replicate").value_or(0),
                         hdf5::read_text_attribute(id, "replay_of").value_or("")};
    parts->kind = hdf5::read_text_attribute(id, "kind").value_or("run");
    parts->model_version = required_text(id, "model_version");
    const auto seed = hdf5::read_integer_attribute(id, "seed");
    if (!seed) throw hdf5::Failure("the attribute `seed` is missing");
    parts->seed = *seed;
    parts->digest = digest_from(required_text(id, "digest"));
    parts->variables = hdf5::list_variables(id);
  });
  parts_ = std::move(parts);
}

ResultReader::~ResultReader() {
  const hdf5::QuietErrors quiet;
  parts_.reset();
}

const std::string& ResultReader::kind() const { return parts_->kind; }

bool ResultReader::is_run() const { return parts_->kind == "run"; }

bool ResultReader::is_sweep() const { return parts_->kind == "sweep"; }

const Provenance& ResultReader::provenance() const { return parts_->provenance; }
const std::string& ResultReader::model_version() const { return parts_->model_version; }
std::int64_t ResultReader::seed() const { return parts_->seed; }
std::uint64_t ResultReader::digest() const { return parts_->digest; }
const std::vector<StoredVariable>& ResultReader::variables() const { return parts_->variables; }

bool ResultReader::has(const std::string& name) const {
  return std::any_of(parts_->variables.begin(), parts_->variables.end(),
                     [&](const StoredVariable& variable) { return variable.name == name; });
}

std::vector<std::pair<std::string, std::string>> ResultReader::session() const {
  return reading(parts_->path, [&] {
    const hdf5::Handle group(H5Gopen2(parts_->file, "session", H5P_DEFAULT), H5Gclose);
    return hdf5::read_attributes(group);
  });
}

std::vector<double> ResultReader::numbers(const std::string& name) const {
  return reading(parts_->path, [&] { return hdf5::read_numbers(parts_->file, name); });
}

std::vector<std::string> ResultReader::texts(const std::string& name) const {
  return reading(parts_->path, [&] { return hdf5::read_texts(parts_->file, name); });
}

std::vector<std::uint64_t> ResultReader::digests() const {
  return reading(parts_->path, [&] {
    std::vector<std::uint64_t> digests;
    for (const auto& text : hdf5::read_texts(parts_->file, "digest")) {
      digests.push_back(digest_from(text));
    }
    return digests;
  });
}

std::vector<model::AttachmentCell> ResultReader::attachment_cells() const {
  return reading(parts_->path, [&] {
    std::vector<model::AttachmentCell> cells;
    if (hdf5::checked(H5Lexists(parts_->file, "inputs", H5P_DEFAULT)) == 0) return cells;
    const hdf5::Handle group(H5Gopen2(parts_->file, "inputs", H5P_DEFAULT), H5Gclose);
    for (const auto& column : attachment_columns) {
      const auto values = hdf5::read_numbers(group, column.name);
      cells.resize(values.size());
      for (std::size_t i = 0; i < values.size(); ++i) cells[i].*column.field = values[i];
    }
    return cells;
  });
}

}  // namespace dyad::io
