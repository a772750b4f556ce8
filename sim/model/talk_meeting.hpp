// A meeting of a conversation, turn by turn: how things stood, what was done, and why it had its
// effect.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "sim/model/conversation.hpp"

namespace dyad::model {

/// Of the conversation, before a move: the first three turns of the first meeting; commitment at or
/// above `deciding_commitment`; else exploring.
enum class Stage { opening, exploring, deciding };
inline constexpr std::array<std::string_view, 3> stage_names{"opening", "exploring", "deciding"};

/// Of the customer. Committing: sold, or engaged and about to decide. After a refusal, or where the
/// customer does not engage: bargaining if the customer leads by more than `market.chase_lead`,
/// else cool.
enum class Reaction { engaged, cool, bargaining, committing };
inline constexpr std::array<std::string_view, 4> reaction_names{"engaged", "cool", "bargaining",
                                                                "committing"};

struct Term {
  std::string_view name;
  double value;
};

/// A logistic decision. The terms add up to `score`, and `chance` is σ(score).
struct Equation {
  double score, chance;
  std::vector<Term> terms;
};

/// How things stand between two turns.
struct TalkState {
  struct Member {
    float power, trust, empathy, intoxication;  // C T Ec Ac
  };
  float influence, insight, commitment, common_ground, ceiling, demand;  // S N G M F D
  float empathy, intoxication, expected_influence;                       // E A V
  std::vector<Member> customers;
};

struct TalkTurn {
  int meeting, turn, member;
  Move move;
  bool imposed;
  Stage stage;
  Reaction reaction;
  bool engaged, sold, refused;
  Equation engagement;
  float engagement_draw;         // engaged where it is below the chance
  std::optional<Equation> sale;  // where the order was asked for
  float readiness_draw;          // of the meeting: sold where it is below the chance
  std::vector<Term> influence_change, power_change;  // add up to the change of S; of the member's C
  std::optional<float> discount;                     // share, on a sale
  float reward;
  TalkState after;
};

struct TalkMeeting {
  TalkState before;  // after the gap
  std::vector<TalkTurn> turns;
  std::optional<End> end;  // none while it goes on
};

}  // namespace dyad::model
