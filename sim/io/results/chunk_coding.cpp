#include "sim/io/results/chunk_coding.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <memory>
#include <new>
#include <stdexcept>

namespace dyad::io::hdf5 {
namespace {

// More than twice as fast as zlib's level 1, at about the same size or less. Higher levels gain a
// few percent of the size and are less than twice as fast (docs/performance.md).
constexpr int deflate_level = 1;
constexpr std::size_t checksum_bytes = 4;

/// Plane by plane, which compilers make vectors of.
template <std::size_t value_bytes>
void shuffle(std::span<const std::byte> values, std::span<std::byte> result) {
  const std::size_t count = values.size() / value_bytes;
  const std::byte* from = values.data();
  std::byte* to = result.data();
  for (std::size_t byte = 0; byte < value_bytes; ++byte) {
    for (std::size_t i = 0; i < count; ++i) to[byte * count + i] = from[i * value_bytes + byte];
  }
}

std::uint64_t word_at(std::span<const std::byte> bytes, std::size_t i) {
  return std::to_integer<std::uint64_t>(bytes[i]) << 8U |
         std::to_integer<std::uint64_t>(bytes[i + 1]);
}

/// Modulo 65535 as sums with end-around carry leave it: 65535 stands for 0, but 0 for nothing.
std::uint64_t folded(std::uint64_t sum) { return sum == 0 ? 0 : (sum - 1) % 0xffff + 1; }

/// Made once per thread: its tables are larger than most chunks.
libdeflate_compressor* compressor() {
  thread_local const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)>
      mine(libdeflate_alloc_compressor(deflate_level), libdeflate_free_compressor);
  if (!mine) throw std::bad_alloc();
  return mine.get();
}

void deflate(std::span<const std::byte> bytes, std::vector<std::byte>& result) {
  result.resize(libdeflate_zlib_compress_bound(compressor(), bytes.size()) + checksum_bytes);
  const std::size_t size = libdeflate_zlib_compress(compressor(), bytes.data(), bytes.size(),
                                                    result.data(), result.size());
  if (size == 0) throw std::logic_error("a chunk that became longer than its bound");
  result.resize(size);
}

}  // namespace

std::vector<std::byte> shuffled(std::span<const std::byte> values, std::size_t value_bytes) {
  std::vector<std::byte> result(values.size());
  switch (value_bytes) {
    case 4:
      shuffle<4>(values, result);
      break;
    case 8:
      shuffle<8>(values, result);
      break;
    case 1:
      std::copy(values.begin(), values.end(), result.begin());
      break;
    default:
      throw std::logic_error("values that are shuffled have 1, 4 or 8 bytes");
  }
  return result;
}

std::uint32_t fletcher32(std::span<const std::byte> bytes) {
  constexpr std::size_t stretch = std::size_t{1} << 20U;  // bytes whose sums fit into 64 bits
  const std::size_t words_end = bytes.size() / 2 * 2;
  std::uint64_t sum = 0, sum_of_sums = 0;
  for (std::size_t begin = 0; begin < words_end; begin += stretch) {
    const std::size_t end = std::min(words_end, begin + stretch);
    for (std::size_t i = begin; i < end; i += 2) {
      sum += word_at(bytes, i);
      sum_of_sums += sum;
    }
    sum = folded(sum);
    sum_of_sums = folded(sum_of_sums);
  }
  if (words_end < bytes.size()) {
    sum += std::to_integer<std::uint64_t>(bytes.back()) << 8U;
    sum_of_sums += sum;
  }
  return static_cast<std::uint32_t>(folded(sum_of_sums) << 16U | folded(sum));
}

std::vector<std::byte> coded(std::span<const std::byte> values, std::size_t value_bytes) {
  std::vector<std::byte> result;
  deflate(value_bytes == 1 ? values : shuffled(values, value_bytes), result);
  const std::uint32_t sum = fletcher32(result);
  for (std::size_t byte = 0; byte < checksum_bytes; ++byte) {  // little-endian on every machine
    result.push_back(static_cast<std::byte>(sum >> 8 * byte));
  }
  return result;
}

}  // namespace dyad::io::hdf5
