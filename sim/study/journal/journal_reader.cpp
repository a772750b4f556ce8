#include "sim/study/journal/journal_reader.hpp"

#include <array>
#include <fstream>
#include <string_view>
#include <system_error>

#include "sim/base/problem.hpp"
#include "sim/study/journal/database.hpp"
#include "sim/study/journal/run_table.hpp"
#include "sim/study/journal/schema.hpp"

namespace dyad::study {
namespace {

/// Empty, unreadable or a database: SQLite tells these apart.
bool may_be_database(const std::filesystem::path& file) {
  constexpr std::string_view signature("SQLite format 3\0", 16);
  std::array<char, signature.size()> first{};
  std::ifstream stream(file, std::ios::binary);
  stream.read(first.data(), first.size());
  return stream.gcount() == 0 || std::string_view(first.data(), first.size()) == signature;
}

/// SQLite would wait at a pipe, and take any file that it does not know for an output.
std::filesystem::path present(const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!std::filesystem::status_known(status)) {
    throw base::Error(file.string(), "cannot be read", error.message(),
                      "ask whoever owns it and its folders");
  }
  if (!std::filesystem::exists(status)) {
    throw base::Error(file.string(), "is not there",
                      "no sweep has begun it, or its sweep has ended",
                      "look for the sweep's output, or begin the sweep");
  }
  if (std::filesystem::is_regular_file(status) && may_be_database(file)) return file;
  throw base::Error(file.string(), "is no journal",
                    "it is no ordinary file, it is not an SQLite database, or its beginning is "
                    "damaged",
                    "name a journal or a shard that `dyad sweep` wrote");
}

Owner owner_of(Database& database) {
  if (is_blank(database)) {
    throw base::Error(database.name(), "is empty", "its sweep has only just begun",
                      "try again in a moment, or run the sweep");
  }
  check_tables(database);
  return read_owner(database);
}

}  // namespace

struct JournalReader::Impl {
  explicit Impl(const std::filesystem::path& file)
      : database(present(file), Access::read),
        owner(owner_of(database)),
        contents(read_contents(database, owner.extent)) {}

  Database database;
  Owner owner;
  Contents contents;
};

JournalReader::JournalReader(const std::filesystem::path& file)
    : impl_(std::make_unique<Impl>(file)) {}
JournalReader::~JournalReader() = default;
JournalReader::JournalReader(JournalReader&&) noexcept = default;
JournalReader& JournalReader::operator=(JournalReader&&) noexcept = default;

const Identity& JournalReader::identity() const { return impl_->owner.identity; }
const Extent& JournalReader::extent() const { return impl_->owner.extent; }
const RunSet& JournalReader::finished() const { return impl_->contents.finished; }
std::int64_t JournalReader::failed() const { return impl_->contents.failed; }
std::int64_t JournalReader::dropped() const { return impl_->contents.dropped; }

void JournalReader::for_each(const std::function<void(const FinishedRun& run)>& visitor) const {
  visit_runs(impl_->database, impl_->owner.extent, impl_->contents.finished, visitor);
}

}  // namespace dyad::study
