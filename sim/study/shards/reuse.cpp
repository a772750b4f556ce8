#include "sim/study/shards/reuse.hpp"

#include <array>
#include <cstring>
#include <span>
#include <stdexcept>

#include "sim/study/journal/identity.hpp"
#include "sim/study/journal/run_content.hpp"

namespace dyad::study {
namespace {

/// The resolved sweep without the line of its replicates.
std::string without_replicates(const std::string& resolved) {
  constexpr std::string_view name = "replicates = ";
  const auto begin = resolved.find(name);
  if (begin == std::string::npos) return resolved;
  return resolved.substr(0, begin) + resolved.substr(resolved.find('\n', begin));
}

/// In front of the content of each run.
struct Head {
  std::int64_t size, point, replicate;  // size: of the content, bytes
};

}  // namespace

std::string difference_but_for_replicates(const Sweep& stored, const Sweep& sweep) {
  return difference({{"sweep", without_replicates(stored.resolved)}},
                    {{"sweep", without_replicates(sweep.resolved)}});
}

std::string packed_runs(const std::vector<FinishedRun>& runs) {
  std::string text;
  std::vector<std::byte> content;
  const auto add = [&](const void* bytes, std::size_t size) {
    text.append(static_cast<const char*>(bytes), size);
  };
  for (const FinishedRun& run : runs) {
    write_content(run, content);
    const Head head{static_cast<std::int64_t>(content.size()), run.point, run.replicate};
    add(&head, sizeof head);
    add(content.data(), content.size());
  }
  return text;
}

std::vector<FinishedRun> unpacked_runs(std::string_view text) {
  std::vector<FinishedRun> runs;
  auto bytes = std::as_bytes(std::span(text));
  while (!bytes.empty()) {
    Head head{};
    if (bytes.size() < sizeof head) throw std::runtime_error("runs that were cut");
    std::memcpy(&head, bytes.data(), sizeof head);
    bytes = bytes.subspan(sizeof head);
    const auto size = static_cast<std::size_t>(head.size);
    FinishedRun& run = runs.emplace_back();
    const bool whole = bytes.size() >= size && read_content(bytes.first(size), run);
    if (!whole) throw std::runtime_error("runs that were cut");
    run.point = head.point;
    run.replicate = head.replicate;
    bytes = bytes.subspan(size);
  }
  return runs;
}

}  // namespace dyad::study
