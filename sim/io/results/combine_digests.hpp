// One digest of a whole result file.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace dyad::io {

/// The digest of several replicates: a fresh model::Digest to which the digest of each replicate
/// was added, in order of replicate. So it is not the replicate's own digest even for one.
std::uint64_t combine_digests(std::span<const std::uint64_t> of_replicates);

/// 16 hexadecimal digits, as digests are written everywhere.
std::string digest_text(std::uint64_t digest);

/// Back from such a text; throws hdf5::Failure for any other.
std::uint64_t digest_from(const std::string& text);

}  // namespace dyad::io
