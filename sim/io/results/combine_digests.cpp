#include "sim/io/results/combine_digests.hpp"

#include <fmt/format.h>

#include "sim/model/digest.hpp"

namespace dyad::io {

std::uint64_t combine_digests(std::span<const std::uint64_t> of_replicates) {
  model::Digest combined;
  for (const std::uint64_t digest : of_replicates) combined.add(digest);
  return combined.value();
}

std::string digest_text(std::uint64_t digest) { return fmt::format("{:016x}", digest); }

}  // namespace dyad::io
