#include "sim/io/results/chunk_coding.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <stdexcept>

namespace dyad::io::hdf5 {
namespace {

// More than twice as fast as zlib's level 1, at about the same size or less. Higher levels gain a
// few percent of the size and are less than twice as fast (docs/performance.md).
constexpr int deflate_level = 1;

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

void append(std::vector<std::byte>& result, std::uint32_t number, bool big_endian) {
  for (int byte = 0; byte < 4; ++byte) {
    result.push_back(static_cast<std::byte>(number >> 8 * (big_endian ? 3 - byte : byte)));
  }
}

/// Blocks of deflate's format that hold bytes as they are (RFC 1951, 3.2.4); others follow.
void append_stored(std::vector<std::byte>& result, std::span<const std::byte> bytes) {
  while (!bytes.empty()) {
    const auto block = bytes.first(std::min<std::size_t>(bytes.size(), 0xffff));
    bytes = bytes.subspan(block.size());
    const auto length = static_cast<std::uint32_t>(block.size());
    result.push_back(std::byte{0});  // neither the last nor compressed
    append(result, length | ~length << 16, false);
    result.insert(result.end(), block.begin(), block.end());
  }
}

void append_deflated(std::vector<std::byte>& result, std::span<const std::byte> bytes) {
  const std::size_t before = result.size();
  result.resize(before + libdeflate_deflate_compress_bound(compressor(), bytes.size()));
  const std::size_t size = libdeflate_deflate_compress(
      compressor(), bytes.data(), bytes.size(), result.data() + before, result.size() - before);
  if (size == 0) throw std::logic_error("a chunk that became longer than its bound");
  result.resize(before + size);
}

/// Whether nothing can be gained from these bytes: all values come about equally often, and seldom
/// twice in a row. The last bits of most results are like that.
bool is_noise(std::span<const std::byte> bytes) {
  constexpr std::size_t enough = 4096;
  if (bytes.size() < enough) return false;
  std::array<std::uint32_t, 256> count{};
  std::uint32_t repeated = 0;
  for (std::size_t i = 0; i < enough; ++i) {
    ++count[std::to_integer<std::size_t>(bytes[i])];
    repeated += i > 0 && bytes[i] == bytes[i - 1] ? 1U : 0U;
  }
  std::uint64_t squares = 0;  // enough^2 / 256 and a bit for noise
  for (const std::uint64_t each : count) squares += each * each;
  return squares * 256 < enough * enough * 5 / 4 && repeated < 2 * enough / 256;
}

/// How many of the first planes are noise.
std::size_t noisy_bytes(std::span<const std::byte> planes, std::size_t value_bytes) {
  const std::size_t plane = planes.size() / value_bytes;
  std::size_t noisy = 0;
  while (noisy < planes.size() && is_noise(planes.subspan(noisy, plane))) noisy += plane;
  return noisy;
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
  const std::vector<std::byte> planes = shuffled(values, value_bytes);
  const std::size_t noisy = noisy_bytes(planes, value_bytes);
  std::vector<std::byte> result{std::byte{0x78}, std::byte{0x01}};  // of zlib's format (RFC 1950)
  append_stored(result, std::span(planes).first(noisy));
  append_deflated(result, std::span(planes).subspan(noisy));
  append(result, libdeflate_adler32(1, planes.data(), planes.size()), true);
  append(result, fletcher32(result), false);
  return result;
}

}  // namespace dyad::io::hdf5
