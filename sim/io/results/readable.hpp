// Whether a file can be read at all, and what is said where it cannot. Nothing here needs HDF5.
#pragma once

#include <filesystem>
#include <string_view>

namespace dyad::io {

/// Throws ResultError where there is no ordinary file that may be read: missing, a folder, without
/// permission, too many open files.
void check_readable(const std::filesystem::path& file);

/// The same, and where its first bytes are not those of HDF5.
void check_hdf5(const std::filesystem::path& file);

/// Not a result file, and why. Throws ResultError.
[[noreturn]] void refuse_foreign(const std::filesystem::path& file, std::string_view why);

/// The system did not let us read it. system_error: an errno. Throws ResultError.
[[noreturn]] void refuse_for(const std::filesystem::path& file, int system_error);

}  // namespace dyad::io
