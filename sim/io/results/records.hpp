// Values on their way into a file, and records that wait for others.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace dyad::io::hdf5 {

/// Values of one variable, or a part of it, in the order in which they lie in memory.
using Values = std::variant<std::span<const float>, std::span<const double>,
                            std::span<const std::int8_t>, std::span<const std::int32_t>,
                            std::span<const std::int64_t>, std::span<const std::string>>;

std::size_t size_of(const Values& values);

/// Records of a variable, one after the other, that wait until they fill whole chunks of the file:
/// written one by one, each would be a call of the library and a part of a chunk.
class Records {
 public:
  bool empty() const { return count_ == 0; }
  std::uint64_t first() const { return first_; }
  std::uint64_t count() const { return count_; }
  std::uint64_t next() const { return first_ + count_; }
  Values values() const;

  /// Takes a copy of record `next()`, or of any one where none waits.
  void add(std::uint64_t record, const Values& values);
  void clear();

 private:
  std::uint64_t first_ = 0, count_ = 0;
  std::variant<std::vector<float>, std::vector<double>, std::vector<std::int8_t>,
               std::vector<std::int32_t>, std::vector<std::int64_t>, std::vector<std::string>>
      kept_;
};

}  // namespace dyad::io::hdf5
