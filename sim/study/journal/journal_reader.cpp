#include "sim/study/journal/journal_reader.hpp"

#include <system_error>

#include "sim/base/problem.hpp"
#include "sim/study/journal/database.hpp"
#include "sim/study/journal/run_table.hpp"
#include "sim/study/journal/schema.hpp"

namespace dyad::study {
namespace {

std::filesystem::path present(const std::filesystem::path& file) {
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) return file;
  throw base::Error(file.string(), "is not there", "no sweep has begun it, or its sweep has ended",
                    "look for the sweep's output, or begin the sweep");
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
