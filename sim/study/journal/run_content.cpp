#include "sim/study/journal/run_content.hpp"

#include <bit>
#include <cstring>

#include "sim/study/journal/checksum.hpp"

namespace dyad::study {
namespace {

/// What a content begins with; the values follow in the order of their counts.
struct Head {
  std::uint64_t seed, digest, seconds_bits;
  std::int64_t bytes;
  std::uint64_t measures, weekly, failure;  // how many
};
static_assert(sizeof(Head) == 7 * sizeof(std::uint64_t), "no padding, whose bytes would be random");

void append(std::vector<std::byte>& content, std::span<const std::byte> bytes) {
  const std::size_t before = content.size();
  content.resize(before + bytes.size());
  if (!bytes.empty()) std::memcpy(content.data() + before, bytes.data(), bytes.size());
}

/// Moves `count` values from the front of `bytes` to `values`; false when there are fewer.
template <typename Values>
bool take(std::span<const std::byte>& bytes, std::uint64_t count, Values& values) {
  constexpr std::size_t width = sizeof(typename Values::value_type);
  if (count > bytes.size() / width) return false;
  values.resize(count);
  if (count > 0) std::memcpy(values.data(), bytes.data(), count * width);
  bytes = bytes.subspan(count * width);
  return true;
}

template <typename Values>
bool same_bits(const Values& one, const Values& other) {
  const auto left = std::as_bytes(std::span(one)), right = std::as_bytes(std::span(other));
  return left.size() == right.size() &&
         (left.empty() || std::memcmp(left.data(), right.data(), left.size()) == 0);
}

}  // namespace

void write_content(const FinishedRun& run, std::vector<std::byte>& content) {
  const Head head = {
      run.seed,          run.digest,          std::bit_cast<std::uint64_t>(run.seconds),
      run.bytes,         run.measures.size(), run.weekly.size(),
      run.failure.size()};
  content.clear();
  append(content, std::as_bytes(std::span(&head, 1)));
  append(content, std::as_bytes(std::span(run.measures)));
  append(content, std::as_bytes(std::span(run.weekly)));
  append(content, std::as_bytes(std::span(run.failure)));
}

bool read_content(std::span<const std::byte> content, FinishedRun& run) {
  Head head = {};
  if (content.size() < sizeof head) return false;
  std::memcpy(&head, content.data(), sizeof head);
  run.seed = head.seed;
  run.digest = head.digest;
  run.seconds = std::bit_cast<double>(head.seconds_bits);
  run.bytes = head.bytes;
  auto rest = content.subspan(sizeof head);
  return take(rest, head.measures, run.measures) && take(rest, head.weekly, run.weekly) &&
         take(rest, head.failure, run.failure) && rest.empty();
}

std::uint64_t checksum_of(std::int64_t number, std::span<const std::byte> content) {
  Checksum checksum;
  checksum.add(number);
  checksum.add(content);
  return checksum.value();
}

bool same_results(const FinishedRun& one, const FinishedRun& other) {
  return one.point == other.point && one.replicate == other.replicate && one.seed == other.seed &&
         one.digest == other.digest && one.failure == other.failure &&
         same_bits(one.measures, other.measures) && same_bits(one.weekly, other.weekly);
}

}  // namespace dyad::study
