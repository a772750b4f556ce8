// The words of a room: what is played how, by whom, and in which language it is shown. They are
// written as here in requests, in snapshots and in the record.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace dyad::room {

/// Together: the room votes each move. Each: everybody has a conversation of their own. Predict:
/// guesses, locked before the reveal. Pairs: one sells, one is the customer's voice.
enum class Mode { together, each, predict, pairs };
inline constexpr std::array<std::string_view, 4> mode_names{"together", "each", "predict", "pairs"};

/// Locked: guesses are final (mode predict).
enum class Phase { lobby, playing, paused, locked, reveal };
inline constexpr std::array<std::string_view, 5> phase_names{"lobby", "playing", "paused", "locked",
                                                             "reveal"};

enum class Role { seller, customer };
inline constexpr std::array<std::string_view, 2> role_names{"seller", "customer"};

/// Of what a scenario is about: is it higher with what the scenario does?
enum class Guess { higher, same, lower };
inline constexpr std::array<std::string_view, 3> guess_names{"higher", "same", "lower"};

enum class Language { nl, en };
inline constexpr std::array<std::string_view, 2> language_names{"nl", "en"};

/// The word for a value of one of these.
template <class Value, std::size_t count>
constexpr std::string_view word_for(const std::array<std::string_view, count>& names, Value value) {
  return names.at(static_cast<std::size_t>(value));
}

/// The value that is written so, or nothing.
template <class Value, std::size_t count>
constexpr std::optional<Value> value_of(const std::array<std::string_view, count>& names,
                                        std::string_view word) {
  for (std::size_t i = 0; i < count; ++i) {
    if (names.at(i) == word) return static_cast<Value>(i);
  }
  return std::nullopt;
}

}  // namespace dyad::room
