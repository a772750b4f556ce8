#include "sim/io/results/combine_digests.hpp"

#include <fmt/format.h>

#include <charconv>

#include "sim/io/results/hdf5.hpp"
#include "sim/model/digest.hpp"

namespace dyad::io {

std::uint64_t combine_digests(std::span<const std::uint64_t> of_replicates) {
  model::Digest combined;
  for (const std::uint64_t digest : of_replicates) combined.add(digest);
  return combined.value();
}

std::string digest_text(std::uint64_t digest) { return fmt::format("{:016x}", digest); }

std::uint64_t digest_from(const std::string& text) {
  std::uint64_t digest = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, digest, 16);
  if (text.size() != 16 || parsed.ec != std::errc() || parsed.ptr != end) {
    throw hdf5::Failure("a digest is not 16 hexadecimal digits");
  }
  return digest;
}

}  // namespace dyad::io
