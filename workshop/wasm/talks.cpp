#include "workshop/wasm/talks.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/study/statistics/proportion.hpp"
#include "workshop/wasm/company.hpp"
#include "workshop/wasm/json_values.hpp"

namespace dyad::page {
namespace {

using nlohmann::json;

std::optional<model::Move> move_in(const json& value, const std::string& where) {
  if (value.is_null()) return {};
  if (value.is_string()) {
    if (const auto move = model::move_named(value.get<std::string>())) return move;
  }
  throw Refused(where, fmt::format("{} is no move", value.dump()),
                fmt::format("there are {}", model::move_names.size()),
                fmt::format("send null or one of {}", fmt::join(model::move_names, ", ")));
}

const model::CustomerCard& card_in(Request& asked) {
  const std::string name = asked.text("card", 100);
  if (const auto* card = model::card_named(name)) return *card;
  std::vector<std::string_view> names;
  for (const model::CustomerCard& each : model::customer_cards) names.push_back(each.name);
  asked.refuse("card", fmt::format("{} is unknown", json(name).dump()), "there is no such customer",
               fmt::format("send one of {}", fmt::join(names, ", ")));
}

}  // namespace

model::MoveList moves_in(Request& asked, const model::ConversationSetup& setup) {
  model::MoveList moves;
  for (const json& of_meeting : asked.list("moves", static_cast<std::size_t>(setup.meetings))) {
    const std::string where = fmt::format("{}.moves.{}", asked.where(), moves.size());
    if (!of_meeting.is_array() || of_meeting.size() > static_cast<std::size_t>(setup.turns)) {
      throw Refused(where, "is no list of moves",
                    fmt::format("a meeting has at most {} turns here", setup.turns),
                    "send the moves of one meeting");
    }
    auto& list = moves.emplace_back();
    for (const json& each : of_meeting) list.push_back(move_in(each, where));
  }
  return moves;
}

TalkRequest talk_in(Request& request) {
  Request asked = request.object("conversation");
  TalkRequest talk{settings_in(asked), {&card_in(asked), 0, 0, 0}, {}, {}};
  const auto count = [&](const char* name, int max) {
    return static_cast<int>(asked.whole(name, 1, max));
  };
  talk.luck.seed = talk.settings.run.seed;
  talk.setup.members = count("members", model::max_conversation_members);
  talk.setup.meetings = count("meetings", model::max_conversation_meetings);
  talk.setup.turns = count("turns", model::max_conversation_turns);
  talk.moves = moves_in(asked, talk.setup);
  asked.done();
  return talk;
}

json style_json(std::string_view name, const model::Conversation& talk, const TalkRequest& asked,
                const model::MoveList& moves, std::int64_t count) {
  std::int64_t orders = 0, next_steps = 0;
  json influence = json::array(), power = json::array();
  for (std::int64_t k = 0; k < count; ++k) {
    model::Luck luck = asked.luck;
    luck.replicate = static_cast<std::uint32_t>(k);
    const model::ConversationOutcome outcome = talk.play(luck, moves);
    orders += outcome.end == model::End::order ? 1 : 0;
    next_steps += outcome.end == model::End::order || outcome.end == model::End::next_step ? 1 : 0;
    influence.push_back(outcome.influence), power.push_back(outcome.power);
  }
  const auto share = [&](std::int64_t happened) {
    const study::Proportion interval = study::wilson_interval(happened, count, 0.95);
    return interval_json(interval.value, interval.low, interval.high);
  };
  return {{"name", name},
          {"orders", share(orders)},
          {"next_steps", share(next_steps)},
          {"influence", influence},
          {"power", power}};
}

}  // namespace dyad::page
