// The state of a population, in columns of 16 salespeople (docs/design.md, "Data first").
//
// A block is 16 salespeople side by side; a column is one number of each of them. The same structs
// serve as columns in memory (T = Lanes) and as values in the kernel's registers (T = float or
// Pack), and `zip` lists their fields once for loading, storing and freezing.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/base/lanes/column.hpp"
#include "sim/model/moves.hpp"
#include "sim/model/parameters/parameters.hpp"

namespace dyad::model {

using base::block_lanes;
using base::Lanes;  // one number of each of a block's salespeople

inline constexpr int max_members = 8;

/// One sum over weeks of each of a block's 16 salespeople.
struct alignas(64) Sums {
  std::array<double, block_lanes> lane{};
  double& operator[](int i) { return lane[static_cast<std::size_t>(i)]; }
  double operator[](int i) const { return lane[static_cast<std::size_t>(i)]; }
};

/// Who sits in each lane: the identity that random draws are keyed by.
struct alignas(64) Identity {
  std::array<std::uint32_t, block_lanes> salesperson{}, replicate{};
};

template <class T>
struct SalespersonTraits {
  T anxiety, avoidance;  // a, v: standardised scores
  T trait_empathy;       // Ē
  T territory;           // τ, logit
  T sensitivity;         // ς, to power
  T erosion;             // λ, of empathy by intoxication, in [-1, 1]
  T novelty_weight;      // w_nov of 4.8
  T approval_weight;     // w_app of 4.8
  T learning_rate;       // rate, less in A1 carriers under the rival route
  T value_weight;        // weight of learned values, likewise

  template <class A, class B, class F>
  static void zip(A& a, B& b, F f) {
    f(a.anxiety, b.anxiety), f(a.avoidance, b.avoidance), f(a.trait_empathy, b.trait_empathy);
    f(a.territory, b.territory), f(a.sensitivity, b.sensitivity), f(a.erosion, b.erosion);
    f(a.novelty_weight, b.novelty_weight), f(a.approval_weight, b.approval_weight);
    f(a.learning_rate, b.learning_rate), f(a.value_weight, b.value_weight);
  }
};

/// What a turn changes in the salesperson.
template <class T>
struct SalespersonState {
  T empathy, intoxication, expected_influence;  // E, A, V
  std::array<T, move_count> learned;            // Q

  template <class A, class B, class F>
  static void zip(A& a, B& b, F f) {
    f(a.empathy, b.empathy), f(a.intoxication, b.intoxication);
    f(a.expected_influence, b.expected_influence);
    for (std::size_t m = 0; m < move_count; ++m) f(a.learned[m], b.learned[m]);
  }
};

/// What works on a salesperson this week, added up over interventions (4.12).
template <class T>
struct Training {
  std::array<T, intervention_count> strength;  // of each kind; that of prepared questions is unused

  T& operator[](InterventionKind kind) { return strength[index_of(kind)]; }
  const T& operator[](InterventionKind kind) const { return strength[index_of(kind)]; }
};

/// What a week holds fixed for the salesperson: traits, team and interventions taken together.
template <class T>
struct WeekSetting {
  std::array<T, move_count> fixed_utility;  // all of U_m that no turn changes (4.3)
  T matching;                               // of closeness to the customer's need
  T knowledge;                              // κ in use
  T erosion;                                // λ (1 - humility)

  template <class A, class B, class F>
  static void zip(A& a, B& b, F f) {
    for (std::size_t m = 0; m < move_count; ++m) f(a.fixed_utility[m], b.fixed_utility[m]);
    f(a.matching, b.matching), f(a.knowledge, b.knowledge), f(a.erosion, b.erosion);
  }
};

/// Sums over turns.
template <class T>
struct TurnSums {
  T influence, customer_power, trust, empathy, customer_empathy, intoxication;

  template <class A, class B, class F>
  static void zip(A& a, B& b, F f) {
    f(a.influence, b.influence), f(a.customer_power, b.customer_power), f(a.trust, b.trust);
    f(a.empathy, b.empathy), f(a.customer_empathy, b.customer_empathy);
    f(a.intoxication, b.intoxication);
  }
};

/// Sums over meetings.
template <class T>
struct MeetingSums {
  T sales, revenue, discount, chases;

  template <class A, class B, class F>
  static void zip(A& a, B& b, F f) {
    f(a.sales, b.sales), f(a.revenue, b.revenue), f(a.discount, b.discount);
    f(a.chases, b.chases);
  }
};

/// Sums over a week's turns and meetings.
template <class T>
struct WeekTally : TurnSums<T>, MeetingSums<T> {
  std::array<T, move_count> moves;  // made

  template <class A, class B, class F>
  static void zip(A& a, B& b, F f) {
    TurnSums<T>::zip(a, b, f);
    for (std::size_t m = 0; m < move_count; ++m) f(a.moves[m], b.moves[m]);
    MeetingSums<T>::zip(a, b, f);
  }
};

/// The salesperson's relationship with an account.
template <class T>
struct RelationshipState {
  T influence, insight, commitment, common_ground, ceiling;  // S, N, G, M, F

  template <class A, class B, class F>
  static void zip(A& a, B& b, F f) {
    f(a.influence, b.influence), f(a.insight, b.insight), f(a.commitment, b.commitment);
    f(a.common_ground, b.common_ground), f(a.ceiling, b.ceiling);
  }
};

template <class T>
struct CustomerTraits {
  T will, trait_empathy, closeness_need, sensitivity;  // ω, Ēc, n, ςc

  template <class A, class B, class F>
  static void zip(A& a, B& b, F f) {
    f(a.will, b.will), f(a.trait_empathy, b.trait_empathy);
    f(a.closeness_need, b.closeness_need), f(a.sensitivity, b.sensitivity);
  }
};

template <class T>
struct CustomerState {
  T power, empathy, intoxication, expected_power, trust;  // C, Ec, Ac, Vc, T

  template <class A, class B, class F>
  static void zip(A& a, B& b, F f) {
    f(a.power, b.power), f(a.empathy, b.empathy), f(a.intoxication, b.intoxication);
    f(a.expected_power, b.expected_power), f(a.trust, b.trust);
  }
};

/// Sums over the weeks so far: of a block (T = Sums) or of one salesperson (T = double).
template <class T>
struct RunTally : TurnSums<T>, MeetingSums<T> {
  T turns, churned;
  std::array<T, move_count> moves, survey_moves;

  template <class A, class B, class F>
  static void zip(A& a, B& b, F f) {
    TurnSums<T>::zip(a, b, f);
    f(a.turns, b.turns);
    MeetingSums<T>::zip(a, b, f);
    f(a.churned, b.churned);
    for (std::size_t m = 0; m < move_count; ++m) f(a.moves[m], b.moves[m]);
    for (std::size_t m = 0; m < move_count; ++m) f(a.survey_moves[m], b.survey_moves[m]);
  }
};

/// One block's salespeople.
struct SalespersonColumns {
  Identity identity;
  SalespersonTraits<Lanes> traits;
  SalespersonState<Lanes> state;
  Lanes knowledge, reputation;  // κ, R
  Lanes delegation;             // how much the leader lets go this week
  WeekSetting<Lanes> setting;
  WeekTally<Lanes> tally;
  RunTally<Sums> total{};
  std::array<std::uint8_t, block_lanes> drd4_7r{}, drd2_a1{};  // copies, 0 to 2
  std::array<std::uint8_t, block_lanes> group{};               // 1 .. group_count - 1
  std::array<std::uint16_t, block_lanes> churned{};            // accounts that left this week
};

/// One account slot of each of a block's salespeople.
struct AccountColumns {
  Lanes value, fit, members;  // money, φ in logits, number of customers
  Lanes demand;               // D; stays with the account when it changes hands
  Lanes meetings, chased;     // counts
  RelationshipState<Lanes> relationship;
  std::array<std::uint32_t, block_lanes> id{};  // of the account, kept when it changes hands
};

/// One member of one account slot of each of a block's salespeople.
struct CustomerColumns {
  CustomerTraits<Lanes> traits;
  CustomerState<Lanes> state;
};

struct Leader {
  float anxiety, avoidance;  // standardised scores
};

/// Sizes of a population's columns.
///
/// A population may hold several replicates: the salespeople of the first one, then those of the
/// next, without a gap, so that replicates of few people fill whole blocks. They never meet.
struct Shape {
  std::int64_t salespeople, blocks;  // of all replicates together
  std::int64_t replicates;
  int accounts, members_max, team_size;

  std::size_t account(std::int64_t block, int slot) const {
    return static_cast<std::size_t>(block * accounts + slot);
  }
  std::size_t customer(std::int64_t block, int slot, int member) const {
    return account(block, slot) * static_cast<std::size_t>(members_max) +
           static_cast<std::size_t>(member);
  }
  /// Salespeople of one replicate.
  std::int64_t each() const { return salespeople / replicates; }
  /// Lanes of a block that hold somebody; the last block may have empty ones.
  int lanes(std::int64_t block) const {
    const std::int64_t left = salespeople - block * block_lanes;
    return left < block_lanes ? static_cast<int>(left) : block_lanes;
  }
};

struct Population {
  Shape shape{};
  std::vector<SalespersonColumns> salespeople;  // [block]
  std::vector<AccountColumns> accounts;         // [block][slot]
  std::vector<CustomerColumns> customers;       // [block][slot][member]
  std::vector<std::uint16_t> leaving;  // [block][slot]: lanes whose account leaves this week
  std::vector<Leader> leaders;         // [replicate][team]
  std::vector<std::uint16_t> treated;  // [intervention][block]: lanes
  std::vector<Lanes> prepared;  // [block][prepared_questions intervention]: probability this week
};

}  // namespace dyad::model
