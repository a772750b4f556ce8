#include "sim/io/results/records.hpp"

#include <stdexcept>

namespace dyad::io::hdf5 {

std::size_t size_of(const Values& values) {
  return std::visit([](const auto& span) { return span.size(); }, values);
}

Values Records::values() const {
  return std::visit([](const auto& kept) -> Values { return std::span(kept); }, kept_);
}

void Records::add(std::uint64_t record, const Values& values) {
  if (empty()) first_ = record;
  if (record != next()) throw std::logic_error("a record out of its turn");
  ++count_;
  std::visit(
      [&]<class Value>(std::span<const Value> span) {
        auto* kept = std::get_if<std::vector<Value>>(&kept_);
        if (kept == nullptr) kept = &kept_.emplace<std::vector<Value>>();
        kept->insert(kept->end(), span.begin(), span.end());
      },
      values);
}

void Records::clear() {
  count_ = 0;
  std::visit([](auto& kept) { kept.clear(); }, kept_);
}

}  // namespace dyad::io::hdf5
