// One relationship, played from its seed and its moves: a salesperson who is in no way special, one
// account, and several meetings.
//
// It is a company of one salesperson with one account whose people do not vary (`company_of`),
// without what goes on around its meetings: nobody leaves, no team learns. Meeting q is that of
// week q; all meetings, turns and draws are the kernel's.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "sim/model/kernel/rules.hpp"
#include "sim/model/state.hpp"
#include "sim/model/ways_of_talking.hpp"

namespace dyad::model {

/// A customer to practise with.
struct CustomerCard {
  std::string_view name;
  double anxiety, avoidance;  // standardised scores
  double will, empathy;       // ω, Ēc
};

inline constexpr std::array customer_cards{
    CustomerCard{"warm", 1.5, -1.0, 0.4, 0.6},      // anxious, wants closeness
    CustomerCard{"reserved", -0.3, 1.5, 0.5, 0.5},  // avoidant, keeps distance
    CustomerCard{"decided", -0.5, -0.5, 0.9, 0.5},  // secure, with a strong will
};

/// The card of that name, or null.
const CustomerCard* card_named(std::string_view name);

inline constexpr int max_conversation_members = 4;
inline constexpr int max_conversation_meetings = 8;
inline constexpr int max_conversation_turns = 40;

/// Who meets, and for how long.
struct ConversationSetup {
  const CustomerCard* card;  // of every member
  int members;               // 1 to max_conversation_members
  int meetings;              // 1 to max_conversation_meetings
  int turns;                 // of a meeting, at most; 1 to max_conversation_turns
};

/// What decides all draws. Replicate 0 is the luck of the conversation itself, k that of its k-th
/// repetition.
struct Luck {
  Integer seed;
  std::uint32_t replicate = 0;
};

/// moves[q]: those of meeting q. Where none is named, and after the last, the way of talking
/// decides.
using MoveList = std::vector<std::vector<std::optional<Move>>>;

/// How a meeting ended, the best first.
enum class End { order, next_step, chase, open };
inline constexpr std::array<std::string_view, 4> end_names{"order", "next_step", "chase", "open"};

/// From this commitment on a customer is about to decide.
inline constexpr float deciding_commitment = 0.35F;

/// What is left of a conversation after its last meeting.
struct ConversationOutcome {
  std::vector<std::vector<Move>> moves;  // [meeting][turn]: those made
  End end;                               // order where there was one in any meeting, else the last
  float influence, empathy;              // S, E
  float power;                           // C, mean of the members
};

/// The parameters of the company in which this conversation is all that happens: those given, but
/// for its people, who are alike, and its size.
Parameters company_of(const Parameters& settings, const ConversationSetup& setup);

/// A conversation that can be played any number of times. It keeps nothing of how it was played.
class Conversation {
 public:
  /// settings: of the model; way: how the salesperson talks where no move is imposed.
  Conversation(const Parameters& settings, const ConversationSetup& setup,
               const WayOfTalking& way = own_choice);

  const Parameters& parameters() const { return parameters_; }
  const ConversationSetup& setup() const { return setup_; }
  const WayOfTalking& way() const { return way_; }
  const Rules& rules() const { return rules_; }
  /// Before the first meeting; lane 0 is the salesperson.
  Population people(const Luck& luck) const;

  /// All meetings to their ends.
  ConversationOutcome play(const Luck& luck, const MoveList& moves) const;

 private:
  WayOfTalking way_;
  Parameters parameters_;
  ConversationSetup setup_;
  Rules rules_;
  Population start_;
};

}  // namespace dyad::model
