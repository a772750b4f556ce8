// Why a conversation went as it did, and what each move would do now. All numbers come from the
// kernel's own functions: an equation's terms are those that the kernel adds up, and what a part of
// a move changes is found by letting this part work alone.
#pragma once

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

/// What a move would do now, in expectation over what is not known yet.
struct Prospect {
  Move move;
  double engaged;    // chance
  double sold;       // chance today, after the refusals that the meeting has seen; 0 but for close
  double influence;  // expected change of S
  double power;      // expected change of the addressed customer's C
};

struct NextTurn {
  int meeting, turn, member;
  Stage stage;
  std::array<Prospect, move_count> prospects;
};

/// A turn at which the balance of influence moved most. Given away: S fell and the customer's C
/// rose.
enum class TurningKind {
  gained,
  lost,
  given_away,
  asked_too_early,
  first_impression,
  empathy_fell
};
inline constexpr std::array<std::string_view, 6> turning_names{
    "gained", "lost", "given_away", "asked_too_early", "first_impression", "empathy_fell"};

struct TurningPoint {
  int meeting, turn;
  TurningKind kind;
  double change;  // of S; of F for first_impression; of E over the meeting for empathy_fell
};

struct Debrief {
  std::vector<TalkMeeting> meetings;  // the last one is that of `next`, even before its first turn
  std::optional<NextTurn> next;       // none when all is over
  std::vector<TurningPoint> turning_points;  // at most three, the largest first; of each kind one
};

/// How far a conversation is played.
enum class Until { moves_end, all_over };

/// Plays it and explains every turn. Until::moves_end stops after the last turn of the last meeting
/// in `moves`; meetings before it are played to their ends.
Debrief debrief(const Conversation& talk, const Luck& luck, const MoveList& moves, Until until);

/// The turning points of what was played: of each kind the largest, of these at most three. Changes
/// below 0.01 are none.
std::vector<TurningPoint> turning_points_of(const std::vector<TalkMeeting>& meetings);

}  // namespace dyad::model
