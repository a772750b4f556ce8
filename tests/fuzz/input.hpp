// What a fuzzer hands over, as text and as a file.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace dyad::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)  the fuzzer gives bytes
  return {reinterpret_cast<const char*>(data), size};
}

/// A folder of this process, in memory where the machine has such a place.
inline const std::filesystem::path& folder() {
  static const std::filesystem::path made = [] {
    const std::filesystem::path memory = "/dev/shm";
    const auto in =
        std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path();
    std::filesystem::path path = in / ("dyad-fuzz-" + std::to_string(getpid()));
    std::filesystem::create_directories(path);
    static const std::filesystem::path removed_at_exit = path;
    std::atexit([] { std::filesystem::remove_all(removed_at_exit); });
    return path;
  }();
  return made;
}

/// Writes the file anew and returns its path.
inline std::filesystem::path file_with(std::string_view content, const char* name) {
  const auto path = folder() / name;
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      .write(content.data(), static_cast<std::streamsize>(content.size()));
  return path;
}

/// A promise was broken: ends the process, so that the fuzzer keeps the input.
inline void demand(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken: %s\n", promise);
  std::abort();
}

}  // namespace dyad::fuzz
