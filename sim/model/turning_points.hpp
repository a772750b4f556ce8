// The turns at which a conversation turned.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "sim/model/talk_meeting.hpp"

namespace dyad::model {

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

/// The turning points of what was played: of each kind the largest, of these at most three. Changes
/// below 0.01 are none.
std::vector<TurningPoint> turning_points_of(const std::vector<TalkMeeting>& meetings);

}  // namespace dyad::model
