// Files that may be damaged or foreign are read where they cannot hurt.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace dyad::cli {

/// What reading a file may take.
struct ReadingLimits {
  std::uint64_t seconds;  // of a processor
  std::uint64_t bytes;    // of memory
};

/// Far more than any whole file of this length was seen to take.
ReadingLimits reading_limits(const std::filesystem::path& file);

/// What `read` says of `file`, read in a process of its own, with limits of time and memory that
/// follow from the file's length: one changed byte can make the HDF5 library crash, run in circles
/// or ask for gigabytes. Throws io::ResultError for what `read` throws, and when the process ends
/// early or meets a limit; Exit when a signal from outside ended it.
std::string isolated(const std::filesystem::path& file, const std::function<std::string()>& read);
std::string isolated(const std::filesystem::path& file, const std::function<std::string()>& read,
                     const ReadingLimits& limits);

/// Several texts as one, and back. None may have a zero byte in it, as no text of a file has.
std::string packed(const std::vector<std::string>& texts);
std::vector<std::string> unpacked(const std::string& text);

}  // namespace dyad::cli
