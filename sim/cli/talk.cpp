#include "sim/cli/talk.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <iostream>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/base/problem.hpp"
#include "sim/cli/common_options.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/talk_text.hpp"
#include "sim/io/config/config.hpp"
#include "sim/io/talk/talk_json.hpp"

namespace dyad::cli {
namespace {

using namespace model;

constexpr int lucks = 1000;
constexpr const char* commands =
    "a move (or its first letters), why, if (what each would do), undo, end, quit";

struct TalkOptions {
  std::string customer = "warm", moves, habit;
  int members = 1, meetings = 4, turns = 20;
  std::int64_t seed = 1;
  std::vector<std::string> sets;
  bool json = false;
};

struct Talk {
  Parameters settings;
  ConversationSetup setup;
  Luck luck;
  MoveList moves;
};

template <class Names>
std::string names_of(const Names& all) {
  std::vector<std::string_view> names;
  for (const auto& each : all) names.push_back(each.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

[[noreturn]] void refuse(const std::string& what, const std::string& why,
                         const std::string& remedy) {
  throw UsageError("dyad talk", what, why, remedy);
}

Move move_from(const std::string& name) {
  if (const auto move = move_named(name)) return *move;
  refuse(fmt::format("'{}' is no move", base::shown(name)),
         fmt::format("there are {}", move_names.size()),
         fmt::format("choose of {}", fmt::join(move_names, ", ")));
}

/// "ask,ask/tailor" -> the moves of two meetings; "-" leaves a turn open.
MoveList moves_from(const std::string& text, const ConversationSetup& setup) {
  MoveList moves;
  std::istringstream meetings(text);
  for (std::string meeting; std::getline(meetings, meeting, '/');) {
    auto& list = moves.emplace_back();
    std::istringstream names(meeting);
    for (std::string name; std::getline(names, name, ',');) {
      list.push_back(name == "-" ? std::optional<Move>() : std::optional(move_from(name)));
    }
    if (list.size() > static_cast<std::size_t>(setup.turns)) {
      refuse(fmt::format("--moves has {} in meeting {}", list.size(), moves.size()),
             fmt::format("a meeting has {} turns", setup.turns),
             "leave some out, or raise --turns");
    }
  }
  if (moves.size() > static_cast<std::size_t>(setup.meetings)) {
    refuse(fmt::format("--moves has {} meetings", moves.size()),
           fmt::format("there are {}", setup.meetings), "leave some out, or raise --meetings");
  }
  return moves;
}

Talk talk_of(const TalkOptions& options) {
  const CustomerCard* card = card_named(options.customer);
  if (!card) {
    refuse(fmt::format("--customer '{}' is unknown", base::shown(options.customer)),
           "there is no such customer", fmt::format("choose of {}", names_of(customer_cards)));
  }
  Talk talk{io::parse_configuration(fmt::format("[run]\nseed = {}\n", options.seed), "dyad talk",
                                    options.sets, {})
                .parameters,
            {card, options.members, options.meetings, options.turns},
            {},
            {}};
  talk.luck.seed = talk.settings.run.seed;
  talk.moves = moves_from(options.moves, talk.setup);
  return talk;
}

const WayOfTalking& way_of(const TalkOptions& options) {
  if (options.habit.empty()) return own_choice;
  if (const WayOfTalking* way = way_named(options.habit)) return *way;
  refuse(fmt::format("--habit '{}' is unknown", base::shown(options.habit)),
         "there is no such way of talking",
         fmt::format("choose of {}", names_of(ways_of_talking())));
}

/// All that was played, and what can be learned from it.
std::string whole_text(const Talk& talk, const Debrief& told) {
  std::string text;
  for (std::size_t q = 0; q < told.meetings.size(); ++q) text += meeting_text(told.meetings[q], q);
  text += "\n" + turning_text(told);
  if (const auto& turns = told.meetings.back().turns; !turns.empty())
    text += why_text(turns.back());
  if (told.next) text += prospects_text(*told.next);
  return text + "\n" + styles_text(talk.settings, talk.setup, talk.luck, talk.moves, lucks);
}

void tell_at_once(const TalkOptions& options, const Talk& talk) {
  const Conversation conversation(talk.settings, talk.setup, way_of(options));
  const Debrief told = debrief(conversation, talk.luck, talk.moves,
                               options.habit.empty() ? Until::moves_end : Until::all_over);
  print(options.json ? io::talk_json(told).dump(1) + "\n" : whole_text(talk, told));
}

/// The only move that begins like this.
std::optional<Move> move_like(const std::string& word) {
  std::optional<Move> found;
  for (std::size_t m = 0; m < move_names.size(); ++m) {
    if (move_names[m] == word) return static_cast<Move>(m);
    if (word.empty() || !move_names[m].starts_with(word)) continue;
    if (found) return {};
    found = static_cast<Move>(m);
  }
  return found;
}

/// Takes the last move back. False where there is none.
bool undo(MoveList& moves) {
  while (!moves.empty() && moves.back().empty()) moves.pop_back();
  if (moves.empty()) return false;
  moves.back().pop_back();
  return true;
}

/// Move by move, until all is over, the input ends, or somebody has had enough.
void tell_by_turns(Talk talk) {
  const Conversation conversation(talk.settings, talk.setup);
  print(fmt::format("A {} customer. Type {}.\n", talk.setup.card->name, commands));
  std::string word;
  for (;;) {
    const Debrief told = debrief(conversation, talk.luck, talk.moves, Until::moves_end);
    if (!told.next) break;
    print(fmt::format("meeting {}, turn {}> ", told.next->meeting + 1, told.next->turn + 1));
    std::cout.flush();
    if (!std::getline(std::cin, word) || word == "quit" || word == "end") break;
    const auto& turns = told.meetings.back().turns;
    if (word == "if") {
      print(prospects_text(*told.next));
    } else if (word == "why") {
      print(turns.empty() ? "Nothing has been said in this meeting yet.\n"
                          : why_text(turns.back()));
    } else if (word == "undo") {
      print(undo(talk.moves) ? "Taken back.\n" : "There is nothing to take back.\n");
    } else if (const auto move = move_like(word)) {
      talk.moves.resize(static_cast<std::size_t>(told.next->meeting) + 1);
      talk.moves.back().emplace_back(*move);
      const Debrief now = debrief(conversation, talk.luck, talk.moves, Until::moves_end);
      const auto q = static_cast<std::size_t>(told.next->meeting);
      print(meeting_text(now.meetings[q], q, static_cast<std::size_t>(told.next->turn)));
    } else {
      print(fmt::format("Not understood. Type {}.\nMoves: {}.\n", commands,
                        fmt::join(move_names, ", ")));
    }
  }
  if (word == "quit") return;
  print("\n" + whole_text(talk, debrief(conversation, talk.luck, talk.moves, Until::moves_end)));
}

}  // namespace

void add_talk(CLI::App& app) {
  auto options = std::make_shared<TalkOptions>();
  CLI::App* command = app.add_subcommand("talk", "Play one conversation, move by move");
  command->add_option("--customer", options->customer, "warm (by default), reserved or decided")
      ->option_text("NAME");
  command->add_option("--members", options->members, "Of the customer's group, 1 to 4")
      ->transform(within(1, max_conversation_members))
      ->option_text("N");
  command->add_option("--meetings", options->meetings, "1 to 8, 4 by default")
      ->transform(within(1, max_conversation_meetings))
      ->option_text("N");
  command->add_option("--turns", options->turns, "Of a meeting at most, 1 to 40, 20 by default")
      ->transform(within(1, max_conversation_turns))
      ->option_text("N");
  command->add_option("--seed", options->seed, "Of all random numbers; 1 by default")
      ->transform(within(0, std::int64_t{1} << 53))
      ->option_text("N");
  command
      ->add_option("--moves", options->moves,
                   "Such as ask,ask,tailor/close: '/' between meetings, '-' leaves a turn open")
      ->option_text("MOVES");
  command->add_option("--habit", options->habit, "Who goes on to the end after the moves")
      ->option_text("NAME");
  command->add_option("--set", options->sets, "Set a key of the model; repeatable")
      ->allow_extra_args(false)
      ->option_text("KEY=VALUE");
  command->add_flag("--json", options->json, "As JSON, with every term");
  command->callback([options] {
    Talk talk = talk_of(*options);
    if (!options->moves.empty() || !options->habit.empty()) return tell_at_once(*options, talk);
    if (options->json || isatty(STDIN_FILENO) == 0) {
      refuse("no moves", "there is no terminal to ask for them", "add --moves or --habit");
    }
    tell_by_turns(std::move(talk));
  });
}

}  // namespace dyad::cli
