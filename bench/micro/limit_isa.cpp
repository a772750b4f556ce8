// The limit for one instruction set: compiled once for each (see CMakeLists.txt).
#include <array>

#include "bench/micro/limit.hpp"
#include "sim/base/lanes/maths.hpp"
#include "sim/base/lanes/pack.hpp"
#include "sim/base/lanes/philox.hpp"

#define DYAD_TEXT_2(x) #x
#define DYAD_TEXT(x) DYAD_TEXT_2(x)
#define DYAD_NAME_2(isa, rest) isa##rest
#define DYAD_NAME(isa, rest) DYAD_NAME_2(isa, rest)

namespace dyad::bench {
namespace {

using namespace model;
using namespace base;

constexpr int powers = 9;

struct Input {
  Identity who;
  std::uint32_t key0, key1;
};

/// Something the compiler knows nothing about.
Input opaque_input() {
  Input input{{}, 0x12345678U, 0x9ABCDEF0U};
  for (std::uint32_t i = 0; i < block_lanes; ++i) input.who.salesperson[i] = i;
  asm volatile("" : "+m"(input));
  return input;
}

/// The counter as the kernel has it: when and what are one number for all lanes.
template <class Word>
DYAD_INLINE auto shared_counter(Word salesperson, Word replicate, std::uint32_t when,
                                std::uint32_t what) {
  return Philox4<Word, std::uint32_t, std::uint32_t, Word>{salesperson, when, what, replicate};
}

/// All words in all lanes, and all new in each turn: nothing can be done once for many turns.
template <class Word>
DYAD_INLINE auto lane_counter(Word salesperson, Word replicate, std::uint32_t when,
                              std::uint32_t what) {
  const Word turn = when ^ what;
  return Philox4<Word>{salesperson ^ turn, turn, Word(what) ^ salesperson, replicate ^ turn};
}

/// Nine powers of four random numbers; offsets make their arguments differ.
template <class Real, class Words>
DYAD_INLINE Real sum_of_powers(const Words& words) {
  const std::array<Real, 4> u{unit_interval(words.x0), unit_interval(words.x1),
                              unit_interval(words.x2), unit_interval(words.x3)};
  Real sum = 0.0F;
  for (std::size_t k = 0; k < powers; ++k) {
    sum += power_of_two(u[k % 4] - 0.37F * static_cast<float>(k));
  }
  return sum;
}

template <class Real, bool shared>
DYAD_INLINE Real meeting(const Input& input, int first, std::uint32_t when) {
  Word<Real> salesperson, replicate;
  load(salesperson, input.who.salesperson, first);
  load(replicate, input.who.replicate, first);
  Real total = 0.0F;
  for (std::uint32_t turn = 0; turn < limit_turns; ++turn) {
    const auto draw = [&](auto counter) { return philox(counter, input.key0, input.key1); };
    if constexpr (shared) {
      total += sum_of_powers<Real>(draw(shared_counter(salesperson, replicate, when, turn)));
    } else {
      total += sum_of_powers<Real>(draw(lane_counter(salesperson, replicate, when, turn)));
    }
  }
  return total;
}

template <class Real, bool shared>
float run_week(std::uint32_t week) {
  const Input input = opaque_input();
  Lanes totals;
  for (int first = 0; first < limit_lanes; first += Types<Real>::lanes) {
    Real total = 0.0F;
    for (std::uint32_t q = 0; q < limit_meetings; ++q) {
      total += meeting<Real, shared>(input, first, week << 16 | q);
    }
    store(totals, total, first);
  }
  float sum = 0;
  for (const float total : totals.lane) sum += total;
  return sum;
}

}  // namespace

std::span<const Limit> DYAD_NAME(DYAD_ISA, _limits)() {
  static constexpr std::string_view isa = DYAD_TEXT(DYAD_ISA);
  static constexpr std::array all {
    Limit{isa, 16, true, run_week<Pack<16>, true>},
        Limit{isa, 16, false, run_week<Pack<16>, false>},
#if !defined(__AVX512F__)  // where 16 lanes are the machine's own vector
        Limit{isa, native_lanes, true, run_week<Pack<native_lanes>, true>},
        Limit{isa, native_lanes, false, run_week<Pack<native_lanes>, false>},
#endif
  };
  return all;
}

}  // namespace dyad::bench
