#include "bench/naive/week_end.hpp"

namespace naive {
namespace {

void update_reputation(const Market& m, Salesperson& seller) {
  double trust = 0;
  for (const Account& account : seller.accounts) trust += account.customer.trust;
  seller.reputation +=
      m.reputation_rate * (trust / static_cast<double>(seller.accounts.size()) - seller.reputation);
}

bool leaves(const Parameters& p, const Account& account, Random& random) {
  if (account.meetings == 0) return false;
  const Market& m = p.market;
  const double trust = account.customer.trust;
  const double probability = m.churn *
                             std::exp(m.churn_trust * (p.relationship.trust_rest - trust)) *
                             (1 + m.churn_chase * std::min(m.chase_max, account.chased));
  return uniform(random) < std::min(m.churn_max, probability);
}

struct Vacancy {
  Account* slot;
  double attractiveness;
};

std::vector<Vacancy> vacate(const Parameters& p, Company& company, Random& random) {
  std::extreme_value_distribution<> gumbel;
  std::vector<Vacancy> vacancies;
  for (Salesperson& seller : company.salespeople) {
    for (Account& account : seller.accounts) {
      if (leaves(p, account, random)) {
        vacancies.push_back({&account, p.market.competition * seller.reputation + gumbel(random)});
        ++seller.tally.churned;
      }
      if (account.chased > 0 && uniform(random) < p.market.chase_fade) --account.chased;
    }
  }
  return vacancies;
}

}  // namespace

double coached_by(const TeamLife& team, const Leader& leader, const Salesperson& seller) {
  const double quality = clamp01(1 - team.leader_anxiety_cost * std::max(0.0, leader.anxiety));
  return std::min(1.0, team.coaching * quality * (seller.anxiety > 0 ? 1.0 : team.coaching_secure));
}

void trade(const Parameters& p, Company& company, Random& random) {
  for (Salesperson& seller : company.salespeople) update_reputation(p.market, seller);
  std::vector<Vacancy> vacancies = vacate(p, company, random);
  std::vector<Account> accounts;
  for (const Vacancy& vacancy : vacancies) accounts.push_back(*vacancy.slot);
  std::sort(vacancies.begin(), vacancies.end(),
            [](const Vacancy& a, const Vacancy& b) { return a.attractiveness > b.attractiveness; });
  std::sort(accounts.begin(), accounts.end(),
            [](const Account& a, const Account& b) { return a.value > b.value; });
  for (std::size_t k = 0; k < vacancies.size(); ++k) {
    begin_relationship(p, accounts[k]);
    *vacancies[k].slot = accounts[k];
  }
}

void learn_in_teams(const Parameters& p, Company& company) {
  const TeamLife& t = p.team;
  std::vector<double> mean(company.leaders.size());
  for (const Salesperson& seller : company.salespeople) {
    mean[seller.team] += seller.knowledge / p.run.team_size;
  }
  for (Salesperson& seller : company.salespeople) {
    const Leader& leader = company.leaders[seller.team];
    const double delegation =
        clamp01(1 - t.leader_avoidance_cost * std::max(0.0, leader.avoidance));
    const double k = seller.knowledge;
    seller.knowledge = clamp01(
        k +
        delegation * (t.sharing * std::max(0.0, mean[seller.team] - k) + t.innovation * (1 - k)) -
        t.obsolescence * k);
  }
}

}  // namespace naive
