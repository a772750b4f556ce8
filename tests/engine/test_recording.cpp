// Trajectories and transcripts: they change nothing, and agree with what is measured.
#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "tests/engine/fixtures.hpp"

using namespace dyad;
using namespace dyad::model;
using namespace dyad::test;

namespace {

constexpr std::size_t salespeople = 21, weeks = 8;

/// Every relationship of one salesperson written down, and everybody's weeks.
Parameters watched(Integer salesperson, Integer replicate = 0) {
  Parameters p = eventful();
  p.measures.trajectories = true;
  for (Integer slot = p.population.accounts - 1; slot >= 0; --slot) {
    p.transcripts.push_back({replicate, salesperson, slot});
  }
  return p;
}

float trajectory(const RunResult& result, Weekly measure, std::size_t week, std::size_t i) {
  return result.trajectory[(measure.index() * weeks + week) * salespeople + i];
}

float weekly_mean(const RunResult& result, Weekly measure, std::size_t week, std::size_t group) {
  return result.weekly_mean[(measure.index() * weeks + week) * group_count + group];
}

/// The lines of one week in the order in which they happened.
std::vector<TranscriptLine> lines_of_week(const RunResult& result, int week) {
  std::vector<TranscriptLine> lines;
  for (const TranscriptLine& line : result.transcript) {
    if (line.week == week) lines.push_back(line);
  }
  std::stable_sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) {
    return std::tie(a.meeting, a.turn) < std::tie(b.meeting, b.turn);
  });
  return lines;
}

bool same(float a, float b) { return (std::isnan(a) && std::isnan(b)) || a == near(double{b}); }

}  // namespace

TEST_CASE("recording changes no result") {
  const RunResult plain = result_of(eventful());
  CHECK(plain.trajectory.empty());
  CHECK(plain.transcript.empty());
  Parameters p = eventful();
  p.measures.trajectories = true;
  CHECK(same_results(plain, result_of(p)));
  CHECK(same_results(plain, result_of(watched(3))));
  CHECK(same_results(plain, result_of(watched(20), on(1, "narrow4"))));
}

TEST_CASE("recordings are the same for every kernel and number of threads") {
  const RunResult reference = result_of(watched(18), on(1, "lane"));
  for (const char* kernel : {"narrow4", "narrow8", "baseline", ""}) {
    const RunResult result = result_of(watched(18), on(2, kernel));
    CHECK(same_bits(reference.trajectory, result.trajectory));
    REQUIRE(reference.transcript.size() == result.transcript.size());
    for (std::size_t k = 0; k < result.transcript.size(); ++k) {
      CHECK(reference.transcript[k].reward == result.transcript[k].reward);
      CHECK(reference.transcript[k].influence == result.transcript[k].influence);
    }
  }
}

TEST_CASE("weekly means over everybody are means of the trajectories") {
  const RunResult result = result_of(watched(0));
  REQUIRE(result.trajectory.size() == weekly_count * weeks * salespeople);
  for (std::size_t k = 0; k < weekly_count; ++k) {
    const auto measure = Weekly::at(k);
    for (std::size_t week = 0; week < weeks; ++week) {
      double sum = 0, count = 0;
      for (std::size_t i = 0; i < salespeople; ++i) {
        const float value = trajectory(result, measure, week, i);
        if (std::isnan(value)) continue;
        sum += double{value}, count += 1;
      }
      CAPTURE(k, week);
      CHECK(same(weekly_mean(result, measure, week, 0), static_cast<float>(sum / count)));
    }
  }
}

TEST_CASE("trajectories add up to the outcomes") {
  const RunResult result = result_of(watched(0));
  const auto outcome = [&](Outcome which, std::size_t i) {
    return result.outcomes[which.index()][i];
  };
  const std::vector<std::pair<Weekly, Outcome>> counted{
      {Weekly("weekly_sales"), Outcome("sales")},
      {Weekly("weekly_revenue"), Outcome("revenue")},
      {Weekly("weekly_asks"), Outcome("asks")},
      {Weekly("weekly_chases"), Outcome("chases")},
      {Weekly("weekly_churned_accounts"), Outcome("churned_accounts")}};
  for (std::size_t i = 0; i < salespeople; ++i) {
    for (const auto& [weekly, whole] : counted) {
      double sum = 0;
      for (std::size_t week = 0; week < weeks; ++week) {
        sum += double{trajectory(result, weekly, week, i)};
      }
      CHECK(outcome(whole, i) == near(sum));
    }
    CHECK(outcome(Outcome("knowledge"), i) ==
          trajectory(result, Weekly("weekly_knowledge"), weeks - 1, i));
  }
}

TEST_CASE("a transcript agrees bit for bit with what the run measured") {
  for (const Integer who : {0, 13, 20}) {
    const RunResult result = result_of(watched(who));
    const auto i = static_cast<std::size_t>(who);
    for (std::size_t week = 0; week < weeks; ++week) {
      std::array<float, 6> sum{};
      std::array<float, move_count> moves{};
      float turns = 0, sales = 0;
      for (const TranscriptLine& line : lines_of_week(result, static_cast<int>(week))) {
        sum[0] += line.influence, sum[1] += line.customer_power, sum[2] += line.trust;
        sum[3] += line.empathy, sum[4] += line.customer_empathy, sum[5] += line.intoxication;
        turns += 1, sales += line.sold ? 1.0F : 0.0F;
        moves[static_cast<std::size_t>(line.move)] += 1;
      }
      CAPTURE(who, week);
      for (std::size_t k = 0; k < 6; ++k) {
        CHECK(trajectory(result, Weekly::at(k), week, i) == sum[k] / turns);
      }
      CHECK(trajectory(result, Weekly("weekly_sales"), week, i) == sales);
      CHECK(trajectory(result, Weekly("weekly_asks"), week, i) == moves[index_of(Move::close)]);
      CHECK(
          trajectory(result, Weekly("weekly_sales_orientation"), week, i) ==
          near(double{moves[index_of(Move::push)]} / double{turns - moves[index_of(Move::close)]}));
    }
  }
}

TEST_CASE("a transcript holds what was asked for: in order, turn by turn") {
  const RunResult result = result_of(watched(13));
  std::map<std::pair<int, int>, int> next_turn;
  for (const TranscriptLine& line : result.transcript) {
    CHECK(line.replicate == 0);
    CHECK(line.salesperson == 13);
    CHECK(line.account == (line.week * 4 + line.meeting) % 5);
    CHECK(line.turn == next_turn[{line.week, line.meeting}]++);
    CHECK(line.member < 3);
    CHECK_FALSE((line.sold && line.refused));
    CHECK((line.sold || line.refused) == (line.move == static_cast<int>(index_of(Move::close))));
  }
  CHECK(next_turn.size() == weeks * 4);
}

TEST_CASE("each relationship is written down alone as with others") {
  const RunResult all = result_of(watched(13));
  Parameters p = eventful();
  p.transcripts = {{0, 13, 2}};
  const RunResult one = result_of(p);
  std::size_t k = 0;
  for (const TranscriptLine& line : all.transcript) {
    if (line.account != 2) continue;
    REQUIRE(k < one.transcript.size());
    CHECK(one.transcript[k].week == line.week);
    CHECK(one.transcript[k].account_id == line.account_id);
    CHECK(one.transcript[k].influence == line.influence);
    ++k;
  }
  CHECK(k == one.transcript.size());
}

TEST_CASE("a transcript belongs to its replicate") {
  Parameters p = watched(5, 1);
  p.run.replicates = 3;
  const auto results = results_of(p);
  CHECK(results[0].transcript.empty());
  CHECK_FALSE(results[1].transcript.empty());
  CHECK(results[2].transcript.empty());
  CHECK(results[1].transcript.front().replicate == 1);
}

TEST_CASE("a slot that gets another account says so") {
  Parameters p = watched(5);
  p.market.churn = 0.5;
  const RunResult result = result_of(p);
  std::map<int, std::vector<int>> ids;
  for (const TranscriptLine& line : result.transcript) ids[line.account].push_back(line.account_id);
  int changed = 0;
  for (const auto& [slot, seen] : ids) changed += seen.front() != seen.back() ? 1 : 0;
  CHECK(changed > 0);
}
