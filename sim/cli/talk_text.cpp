#include "sim/cli/talk_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/study/statistics/proportion.hpp"

namespace dyad::cli {
namespace {

using namespace model;

constexpr int bar_width = 20;

std::string_view name_of(Move move) { return move_names[index_of(move)]; }

/// Influence from the left, the customer's power from the right: "####······==".
std::string bar(double influence, double power) {
  const auto cells = [](double share) { return static_cast<int>(std::lround(share * bar_width)); };
  const int mine = cells(influence), yours = std::min(cells(power), 2 * bar_width - mine);
  return std::string(static_cast<std::size_t>(mine), '#') +
         std::string(static_cast<std::size_t>(2 * bar_width - mine - yours), '.') +
         std::string(static_cast<std::size_t>(yours), '=');
}

std::string turn_line(const TalkTurn& turn) {
  const double power = turn.after.customers[static_cast<std::size_t>(turn.member)].power;
  const std::string_view result = turn.sold ? "SOLD"
                                  : turn.refused
                                      ? "refused"
                                      : reaction_names[static_cast<std::size_t>(turn.reaction)];
  const std::string who =
      turn.after.customers.size() > 1 ? fmt::format(" to {}", turn.member + 1) : "";
  return fmt::format("{:>4}  {:<14}{:<12}{:>3.0f} {} {:>3.0f}\n", turn.turn + 1,
                     fmt::format("{}{}", name_of(turn.move), who), result,
                     100 * turn.after.influence, bar(turn.after.influence, power), 100 * power);
}

std::string terms_text(const std::vector<Term>& terms) {
  std::vector<Term> order = terms;
  std::stable_sort(order.begin(), order.end(), [](const Term& a, const Term& b) {
    return std::abs(a.value) > std::abs(b.value);
  });
  std::string text;
  for (const Term& term : order) {
    if (std::abs(term.value) < 0.0005) continue;
    text += fmt::format("{}{} {:+.3g}", text.empty() ? "" : ", ", term.name, term.value);
  }
  return text.empty() ? "nothing" : text;
}

std::string equation_text(const char* question, const Equation& equation, float draw,
                          bool happened) {
  return fmt::format("  {}: chance {:.0f} %, draw {:.0f}: {}\n    {}\n", question,
                     100 * equation.chance, 100 * draw, happened ? "yes" : "no",
                     terms_text(equation.terms));
}

}  // namespace

std::string meeting_text(const TalkMeeting& meeting, std::size_t number, std::size_t from) {
  std::string text;
  if (from == 0) {
    text =
        fmt::format("\nMeeting {}: your influence # against the customer's power =\n", number + 1);
  }
  for (std::size_t k = from; k < meeting.turns.size(); ++k) text += turn_line(meeting.turns[k]);
  if (meeting.end) {
    text += fmt::format("      ends: {}\n", end_names[static_cast<std::size_t>(*meeting.end)]);
  }
  return text;
}

std::string why_text(const TalkTurn& turn) {
  std::string text = fmt::format("Why, meeting {}, turn {} ({}):\n", turn.meeting + 1,
                                 turn.turn + 1, name_of(turn.move));
  text += equation_text("engaged", turn.engagement, turn.engagement_draw, turn.engaged);
  if (turn.sale) text += equation_text("sold", *turn.sale, turn.readiness_draw, turn.sold);
  text += fmt::format("  your influence: {}\n", terms_text(turn.influence_change));
  return text + fmt::format("  the customer's power: {}\n", terms_text(turn.power_change));
}

std::string prospects_text(const NextTurn& next) {
  std::string text = fmt::format(
      "What if, meeting {}, turn {} ({}):\n  {:<10} {:>8} {:>6} {:>10} {:>10}\n", next.meeting + 1,
      next.turn + 1, stage_names[static_cast<std::size_t>(next.stage)], "move", "engaged", "sold",
      "influence", "power");
  for (const Prospect& each : next.prospects) {
    const std::string sold =
        each.move == Move::close ? fmt::format("{:.0f} %", 100 * each.sold) : "";
    text += fmt::format("  {:<10} {:>6.0f} % {:>6} {:>+10.3f} {:>+10.3f}\n", name_of(each.move),
                        100 * each.engaged, sold, each.influence, each.power);
  }
  return text;
}

std::string turning_text(const Debrief& debrief) {
  std::string text;
  for (const TurningPoint& point : debrief.turning_points) {
    text += fmt::format("  meeting {}, turn {}: {} ({:+.2f})\n", point.meeting + 1, point.turn + 1,
                        turning_names[static_cast<std::size_t>(point.kind)], point.change);
  }
  return text.empty() ? text : "Turning points:\n" + text;
}

std::string styles_text(const Parameters& settings, const ConversationSetup& setup,
                        const Luck& luck, const MoveList& moves, int lucks) {
  std::string text = fmt::format(
      "Same luck, other ways of talking; and the orders of {} lucks (95 % interval):\n"
      "  {:<14} {:<10} {:>9} {:>6} {:>8}\n",
      lucks, "", "end", "influence", "power", "orders");
  const auto line = [&](std::string_view name, const Conversation& talk, const MoveList& made) {
    const ConversationOutcome outcome = talk.play(luck, made);
    std::int64_t orders = 0;
    for (int k = 0; k < lucks; ++k) {
      const Luck other{luck.seed, static_cast<std::uint32_t>(k)};
      orders += talk.play(other, made).end == End::order ? 1 : 0;
    }
    const study::Proportion share = study::wilson_interval(orders, lucks, 0.95);
    text += fmt::format("  {:<14} {:<10} {:>9.2f} {:>6.2f} {:>6.0f} % ({:.0f} to {:.0f})\n", name,
                        end_names[static_cast<std::size_t>(outcome.end)], outcome.influence,
                        outcome.power, 100 * share.value, 100 * share.low, 100 * share.high);
  };
  if (!moves.empty()) line("your moves", Conversation(settings, setup), moves);
  for (const WayOfTalking& way : ways_of_talking()) {
    line(way.name, Conversation(settings, setup, way), {});
  }
  return text;
}

}  // namespace dyad::cli
