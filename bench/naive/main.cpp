// The model in naive C++: prints turns, seconds of processor time (without founding), and what came
// out, as `name value` lines. bench_naive TABLE [TEAMS [WEEKS [SEED]]]
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>

#include "bench/naive/meeting.hpp"
#include "bench/naive/population.hpp"
#include "bench/naive/week_end.hpp"

namespace naive {
namespace {

void hold_week(const Parameters& p, int week, Company& company, Random& random) {
  const bool survey = week >= p.run.weeks - p.run.survey_weeks;
  for (Salesperson& seller : company.salespeople) {
    const double coached = coached_by(p.team, company.leaders[seller.team], seller);
    for (int q = 0; q < p.run.meetings_per_week; ++q) {
      Account& account = seller.accounts[(week * p.run.meetings_per_week + q) % p.run.accounts];
      Meeting(p, seller, account, coached, survey, random).hold();
    }
  }
  trade(p, company, random);
  learn_in_teams(p, company);
}

long turns_of(const Salesperson& seller) {
  return std::accumulate(seller.tally.moves.begin(), seller.tally.moves.end(), 0L);
}

/// Over the salespeople for whom it is defined.
template <class F>
void print_mean(const char* name, const Company& company, F measure) {
  double sum = 0, people = 0;
  for (const Salesperson& seller : company.salespeople) {
    const double value = measure(seller);
    if (std::isnan(value)) continue;
    sum += value;
    ++people;
  }
  std::printf("%s %.6f\n", name, sum / people);
}

template <class Field>
void print_state(const char* name, const Company& company, Field field) {
  print_mean(name, company, [&](const Salesperson& s) {
    return s.tally.*field / static_cast<double>(turns_of(s));
  });
}

void print_orientation(const Company& company) {
  using Moves = std::array<long, move_count>;
  const auto not_close = [](const Moves& n) {
    return static_cast<double>(std::accumulate(n.begin(), n.end(), 0L) - n[close]);
  };
  print_mean("customer_orientation", company, [&](const Salesperson& s) {
    const Moves& n = s.tally.survey_moves;
    return static_cast<double>(n[ask] + n[observe] + n[tailor] + n[release]) / not_close(n);
  });
  print_mean("sales_orientation", company, [&](const Salesperson& s) {
    return static_cast<double>(s.tally.survey_moves[push]) / not_close(s.tally.survey_moves);
  });
  print_mean("talk_share", company, [](const Salesperson& s) {
    double listened = 0, all = 0;
    for (int m = 0; m < move_count; ++m) {
      listened += moves[m].listen * static_cast<double>(s.tally.survey_moves[m]);
      all += static_cast<double>(s.tally.survey_moves[m]);
    }
    return 1 - listened / all;
  });
}

void print(const Company& company, double seconds) {
  long turns = 0;
  for (const Salesperson& seller : company.salespeople) turns += turns_of(seller);
  std::printf("turns %ld\nseconds %.6f\n", turns, seconds);
  print_state("influence", company, &Tally::influence);
  print_state("customer_power", company, &Tally::customer_power);
  print_state("trust", company, &Tally::trust);
  print_state("empathy", company, &Tally::empathy);
  print_state("customer_empathy", company, &Tally::customer_empathy);
  print_state("intoxication", company, &Tally::intoxication);
  print_orientation(company);
  print_mean("sales", company, [](auto& s) { return static_cast<double>(s.tally.sales); });
  print_mean("asks", company, [](auto& s) { return static_cast<double>(s.tally.moves[close]); });
  print_mean("chases", company, [](auto& s) { return static_cast<double>(s.tally.chases); });
  print_mean("churned_accounts", company,
             [](auto& s) { return static_cast<double>(s.tally.churned); });
  print_mean("discount", company,
             [](auto& s) { return s.tally.discount / static_cast<double>(s.tally.sales); });
}

}  // namespace
}  // namespace naive

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  naive::Parameters p;
  if (argc > 2) p.run.teams = std::atoi(argv[2]);
  if (argc > 3) p.run.weeks = std::atoi(argv[3]);
  naive::Random random(argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 1);
  naive::AttachmentTable table(argv[1]);
  naive::Company company = naive::found(p, table, random);
  const std::clock_t began = std::clock();
  for (int week = 0; week < p.run.weeks; ++week) naive::hold_week(p, week, company, random);
  const std::clock_t taken = std::clock() - began;
  naive::print(company, static_cast<double>(taken) / CLOCKS_PER_SEC);
}
