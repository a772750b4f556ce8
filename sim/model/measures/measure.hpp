// How measures are declared: each is one row of a table that says its name, meaning, unit and how
// it is computed. Files, sweeps, comparisons, summaries and pages are made of the rows.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>

#include "sim/model/moves.hpp"

namespace dyad::model {

/// What kind of number a measure is. Labels are whole and name something; their mean says nothing.
enum class Form { number, count, label };

constexpr bool is_whole(Form form) { return form != Form::number; }

/// One row of a table, named: `Outcome("sales")`. A name that no row has does not compile.
template <const auto& rows>
class MeasureIn {
 public:
  consteval MeasureIn(const char* name) {  // NOLINT(google-explicit-constructor): reads as a name
    while (rows.at(index_).name != name) ++index_;
  }
  /// The row of that index.
  static constexpr MeasureIn at(std::size_t index) { return MeasureIn(index); }

  constexpr std::size_t index() const { return index_; }
  friend constexpr bool operator==(MeasureIn, MeasureIn) = default;

 private:
  explicit constexpr MeasureIn(std::size_t index) : index_(index) {}

  std::size_t index_ = 0;
};

/// What salespeople for whom a measure is undefined have: the discount without a sale.
inline constexpr float undefined = std::numeric_limits<float>::quiet_NaN();

/// A quotient of floats is the same bits, rounded once from the exact value or by way of a double.
template <class Number>
constexpr float ratio(Number part, Number whole) {
  return whole > 0 ? static_cast<float>(part / whole) : undefined;
}

/// Moves of one orientation, as a share of all moves but asking for the order. counts: [move].
template <class Counts>
float share_of(Orientation orientation, const Counts& counts) {
  double part = 0, whole = 0;
  for (const MoveInfo& info : move_info) {
    const auto count = static_cast<double>(counts[index_of(info.move)]);
    if (info.move != Move::close) whole += count;
    if (info.orientation == orientation) part += count;
  }
  return ratio(part, whole);
}

/// One minus mean listening. counts, listen: [move]
template <class Counts>
float talk_share(const Counts& counts, const std::array<float, move_count>& listen) {
  double listening = 0, turns = 0;
  for (std::size_t m = 0; m < move_count; ++m) {
    const auto count = static_cast<double>(counts[m]);
    listening += count * static_cast<double>(listen[m]);
    turns += count;
  }
  return 1 - ratio(listening, turns);
}

}  // namespace dyad::model
