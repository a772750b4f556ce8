#include "sim/cli/file_kind.hpp"

#include <fstream>
#include <string>
#include <string_view>

#include "sim/cli/isolated.hpp"
#include "sim/io/results/comparison_writer.hpp"
#include "sim/io/results/reader.hpp"
#include "sim/io/results/result_error.hpp"

namespace dyad::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view of_hdf5("\x89HDF\r\n\x1a\n", 8), of_sqlite("SQLite format 3\0", 16);

std::string beginning_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string text(128, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

FileKind kind_of_result(const fs::path& file) {
  try {
    const std::string kind = isolated(file, [&] {
      const io::ResultReader reader(file);
      return reader.provenance().replay_of.empty() ? reader.kind() : std::string("replay");
    });
    if (kind == "run") return FileKind::run;
    if (kind == "replay") return FileKind::replay;
    if (kind == "sweep") return FileKind::sweep;
    if (kind == "comparison") return FileKind::comparison;
    return FileKind::other;
  } catch (const io::ResultError&) {
    return FileKind::damaged_result;
  }
}

}  // namespace

FileKind kind_of(const fs::path& file) {
  std::error_code none;
  const auto status = fs::status(file, none);
  if (!fs::exists(status)) return FileKind::absent;
  if (!fs::is_regular_file(status)) return FileKind::other;
  const std::string text = beginning_of(file);
  if (text.empty()) return fs::file_size(file, none) == 0 ? FileKind::empty : FileKind::other;
  if (text.starts_with(of_hdf5)) return kind_of_result(file);
  if (text.starts_with(of_sqlite)) return FileKind::journal;
  if (text.starts_with(io::comparison_csv_beginning)) return FileKind::comparison_table;
  return FileKind::other;
}

bool begins_as_journal(const fs::path& file) {
  std::error_code none;
  return fs::is_regular_file(file, none) && beginning_of(file).starts_with(of_sqlite);
}

bool begins_as_result(const fs::path& file) {
  std::error_code none;
  return fs::is_regular_file(file, none) && beginning_of(file).starts_with(of_hdf5);
}

}  // namespace dyad::cli
