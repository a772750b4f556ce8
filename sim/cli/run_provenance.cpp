#include "sim/cli/run_provenance.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "sim/cli/version.hpp"
#include "sim/io/config/resolved.hpp"
#include "sim/model/kernel/kernels.hpp"

namespace dyad::cli {
namespace {

/// The first comment of a configuration says what it shows; without one its name must do.
/// A pipe has been read already, and gives its lines once.
std::string title_of(const std::filesystem::path& config) {
  std::error_code none;
  if (!std::filesystem::is_regular_file(config, none)) return config.stem().string();
  std::ifstream file(config);
  std::string line;
  std::getline(file, line);
  constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";
  if (line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
  const auto text = line.find_first_not_of("# \t\r");
  if (!line.starts_with("#") || text == std::string::npos) return config.stem().string();
  return line.substr(text, line.find_last_not_of(" \t\r") + 1 - text);
}

std::string host_name() {
  std::array<char, 256> name{};
  gethostname(name.data(), name.size() - 1);
  return name.data();
}

/// As the system keeps it; words with blanks in quotes. Empty where there is no /proc.
std::string command_line() {
  std::ifstream file("/proc/self/cmdline");
  std::string line, word;
  while (std::getline(file, word, '\0')) {
    const bool plain = !word.empty() && word.find_first_of(" \t\n'\"") == std::string::npos;
    line += fmt::format("{}{}", line.empty() ? "" : " ", plain ? word : fmt::format("'{}'", word));
  }
  return line;
}

}  // namespace

io::Provenance provenance_of(const std::filesystem::path& path) {
  return {title_of(path), program_version(), build_text(), {}, 0};
}

io::Provenance provenance_of(const io::Configuration& configuration) {
  io::Provenance provenance = provenance_of(configuration.path);
  provenance.configuration = io::resolved_toml(configuration.parameters);
  return provenance;
}

io::Session session_of(const std::filesystem::path& path, std::time_t started, double seconds,
                       int threads, const std::string& kernel) {
  std::error_code none;  // the folder that the path is relative to may be gone, the results not
  const std::filesystem::path whole = std::filesystem::absolute(path, none);
  return {fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(started)),
          seconds,
          host_name(),
          threads,
          kernel.empty() ? std::string(model::best_kernel().name) : kernel,
          command_line(),
          none ? path.string() : whole.string()};
}

}  // namespace dyad::cli
