// A conversation is what a whole company of one salesperson and one account would have lived
// through.
#include "sim/engine/simulation.hpp"
#include "sim/model/debrief.hpp"
#include "tests/engine/fixtures.hpp"
#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using dyad::test::defaults;

namespace {

/// The transcript of the company in which the conversation is all that happens, by the engine: all
/// of its weeks with their ends, teams and exchange of accounts, switched off by their own keys.
std::vector<TranscriptLine> transcript_of(const Conversation& talk, const Luck& luck) {
  Parameters p = talk.parameters();
  p.run.seed = luck.seed;
  p.run.replicates = luck.replicate + 1;
  p.run.survey_weeks = 1;
  p.team.sharing = p.team.innovation = p.team.obsolescence = 0;
  p.market.churn = 0;
  p.transcripts = {{luck.replicate, 0, 0}};
  std::vector<TranscriptLine> lines;
  dyad::engine::simulate(p, {}, [&](const RunResult& result) {
    lines.insert(lines.end(), result.transcript.begin(), result.transcript.end());
  });
  return lines;
}

void is_same(const TalkTurn& turn, const TranscriptLine& line) {
  CHECK(turn.meeting == line.week);
  CHECK(turn.turn == line.turn);
  CHECK(turn.member == line.member);
  CHECK(static_cast<int>(turn.move) == line.move);
  CHECK(turn.engaged == line.engaged);
  CHECK(turn.sold == line.sold);
  CHECK(turn.refused == line.refused);
  CHECK(turn.reward == line.reward);
  const TalkState& after = turn.after;
  CHECK(after.influence == line.influence);
  CHECK(after.insight == line.insight);
  CHECK(after.commitment == line.commitment);
  CHECK(after.common_ground == line.common_ground);
  CHECK(after.ceiling == line.ceiling);
  CHECK(after.demand == line.demand);
  CHECK(after.empathy == line.empathy);
  CHECK(after.intoxication == line.intoxication);
  CHECK(after.expected_influence == line.expected_influence);
  const auto& customer = after.customers.at(static_cast<std::size_t>(line.member));
  CHECK(customer.power == line.customer_power);
  CHECK(customer.trust == line.trust);
  CHECK(customer.empathy == line.customer_empathy);
  CHECK(customer.intoxication == line.customer_intoxication);
}

}  // namespace

TEST_CASE(
    "the salesperson's own choice is what the transcript of the same company has, to the bit") {
  const auto* card = GENERATE(&customer_cards[0], &customer_cards[1], &customer_cards[2]);
  const int members = GENERATE(1, 2, 4);
  const std::uint32_t replicate = GENERATE(0U, 3U);
  const Luck luck{20 + members, replicate};
  const Conversation talk(defaults(), {card, members, 6, 20});
  const Debrief told = debrief(talk, luck, {}, Until::all_over);
  std::vector<TalkTurn> turns;
  for (const TalkMeeting& meeting : told.meetings) {
    turns.insert(turns.end(), meeting.turns.begin(), meeting.turns.end());
  }
  const std::vector<TranscriptLine> lines = transcript_of(talk, luck);
  REQUIRE(lines.size() > 60);
  REQUIRE(turns.size() == lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) is_same(turns[i], lines[i]);
}
