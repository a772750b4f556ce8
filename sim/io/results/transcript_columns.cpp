#include "sim/io/results/transcript_columns.hpp"

#include <string>

namespace dyad::io {
namespace {

using Line = model::TranscriptLine;

/// Where and when a line was spoken.
constexpr const char* place_and_time =
    "transcript_replicate transcript_salesperson transcript_account transcript_week "
    "transcript_meeting transcript_turn";

/// The field of every line, stored as `Stored`.
template <class Stored, class Field>
Column<TranscriptLines> stored(const char* name, const char* long_name, Storage storage,
                               Field Line::*field) {
  return column<TranscriptLines>(
      {std::string("transcript_") + name, long_name, "1", storage, {transcript_dimension}},
      [field](const TranscriptLines& of) {
        std::vector<Stored> values;
        values.reserve(of.lines.size());
        for (const Line& line : of.lines) values.push_back(static_cast<Stored>(line.*field));
        return values;
      });
}

Column<TranscriptLines> index(const char* name, const char* long_name, std::int32_t Line::*field) {
  return stored<std::int32_t>(name, long_name, Storage::int32, field);
}

Column<TranscriptLines> flag(const char* name, const char* long_name, bool Line::*field) {
  auto result = stored<std::int8_t>(name, long_name, Storage::int8, field);
  result.variable.flags = {"no", "yes"};
  return result;
}

Column<TranscriptLines> value(const char* name, const char* long_name, float Line::*field) {
  return stored<float>(name, long_name, Storage::float32, field);
}

Column<TranscriptLines> move_column() {
  auto result = stored<std::int8_t>("move", "move of the salesperson, index into `move`",
                                    Storage::int8, &Line::move);
  result.variable.flags.assign(model::move_names.begin(), model::move_names.end());
  return result;
}

}  // namespace

Column<TranscriptLines> transcript_coordinate() {
  return column<TranscriptLines>({transcript_dimension,
                                  "line of the transcript, counted from 0",
                                  "1",
                                  Storage::int64,
                                  {transcript_dimension}},
                                 [](const TranscriptLines& of) {
                                   auto numbers = counted<std::int64_t>(of.lines.size());
                                   for (std::int64_t& number : numbers) {
                                     number += static_cast<std::int64_t>(of.first);
                                   }
                                   return numbers;
                                 });
}

std::vector<Column<TranscriptLines>> transcript_columns() {
  std::vector<Column<TranscriptLines>> places{
      index("replicate", "replicate", &Line::replicate),
      index("salesperson", "salesperson", &Line::salesperson),
      index("account", "account slot of the salesperson", &Line::account),
      index("week", "week", &Line::week),
      index("meeting", "meeting of the week", &Line::meeting),
      index("turn", "turn of the meeting", &Line::turn)};
  std::vector<Column<TranscriptLines>> values{
      index("account_id", "account in the slot; changes when an account leaves", &Line::account_id),
      index("member", "member of the account addressed", &Line::member),
      move_column(),
      flag("engaged", "whether the customer engaged", &Line::engaged),
      flag("sold", "whether the turn closed a sale", &Line::sold),
      flag("refused", "whether the customer refused to buy", &Line::refused),
      value("influence", "influence of the salesperson (S)", &Line::influence),
      value("insight", "insight into the customer's needs (N)", &Line::insight),
      value("commitment", "commitment of the customer (G)", &Line::commitment),
      value("common_ground", "common ground inside the buying group (M)", &Line::common_ground),
      value("ceiling", "first-impression ceiling of influence (F)", &Line::ceiling),
      value("demand", "demand of the account (D)", &Line::demand),
      value("customer_power", "power of the customer (C)", &Line::customer_power),
      value("customer_empathy", "empathy of the customer (Ec)", &Line::customer_empathy),
      value("customer_intoxication", "intoxication of the customer (Ac)",
            &Line::customer_intoxication),
      value("trust", "trust of the customer (T)", &Line::trust),
      value("empathy", "empathy of the salesperson (E)", &Line::empathy),
      value("intoxication", "intoxication of the salesperson (A)", &Line::intoxication),
      value("expected_influence", "influence the salesperson expects (V)",
            &Line::expected_influence),
      value("reward", "reward of the turn (r)", &Line::reward)};
  for (auto& entry : values) {
    entry.variable.coordinates = place_and_time;
    places.push_back(std::move(entry));
  }
  return places;
}

}  // namespace dyad::io
