// Who holds a lock keeps others out, by the name of who it is, and for no longer than it lives.
#include <fcntl.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "sim/base/lock_file.hpp"
#include "sim/base/problem.hpp"

using namespace dyad::base;
namespace fs = std::filesystem;

namespace {

/// A folder of its own, gone with the test.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("dyad_lock_" + std::to_string(getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() { fs::remove_all(path); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

std::string refusal_of(const fs::path& file) {
  try {
    const LockFile lock(file);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("a lock keeps a second one out, says who holds it, and goes with its holder") {
  const Folder folder;
  const fs::path file = folder.path / "study";
  {
    const LockFile lock(file);
    const std::string refusal = refusal_of(file);
    CHECK(refusal.find("is in use (process " + std::to_string(getpid())) != std::string::npos);
    CHECK(is_locked(folder.path / "study.lock"));
    CHECK(is_locked(folder.path / "study.lock", LockKind::shared));
  }
  CHECK_FALSE(fs::exists(folder.path / "study.lock"));
  CHECK(refusal_of(file).empty());
}

TEST_CASE("what a killed process left behind keeps nobody out, another program's file does") {
  const Folder folder;
  std::ofstream(folder.path / "study.lock") << "process 1 on elsewhere";
  CHECK(refusal_of(folder.path / "study").empty());
  std::ofstream(folder.path / "poetry.lock") << "precious";
  CHECK(refusal_of(folder.path / "poetry").find("is no lock of dyad") != std::string::npos);
  CHECK(fs::file_size(folder.path / "poetry.lock") == 8);
}

TEST_CASE("shared locks bear each other, and no exclusive one") {
  const Folder folder;
  const fs::path file = folder.path / "data";
  std::ofstream(file) << "x";
  CHECK_FALSE(is_locked(file));
  CHECK_FALSE(is_locked(folder.path / "nothing"));
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  REQUIRE(lock(descriptor, LockKind::shared) == Locking::done);
  CHECK(is_locked(file));
  CHECK_FALSE(is_locked(file, LockKind::shared));
  close(descriptor);
  CHECK_FALSE(is_locked(file));
  CHECK(lock(descriptor) == Locking::impossible);  // it is closed
}
