// A conversation and its debriefing for a terminal.
#pragma once

#include <string>

#include "sim/model/debrief.hpp"

namespace dyad::cli {

/// The turns of a meeting, one a line, with a heading; the first `from` turns are left out.
std::string meeting_text(const model::TalkMeeting& meeting, std::size_t number,
                         std::size_t from = 0);

/// Why a turn went as it did.
std::string why_text(const model::TalkTurn& turn);

/// What each move would do now.
std::string prospects_text(const model::NextTurn& next);

/// Where the balance moved most.
std::string turning_text(const model::Debrief& debrief);

/// The same luck by every way of talking, and, beside it, `lucks` lucks.
std::string styles_text(const model::Parameters& settings, const model::ConversationSetup& setup,
                        const model::Luck& luck, const model::MoveList& moves, int lucks);

}  // namespace dyad::cli
