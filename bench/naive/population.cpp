// Who is there at the start (docs/odd.md, 4.1).
#include "bench/naive/population.hpp"

namespace naive {
namespace {

struct Genotype {
  bool has_7r, has_a1;
};

Genotype draw_genotype(const Genes& genes, Random& random) {
  std::binomial_distribution<> drd4_7r(2, genes.drd4_7r), drd2_a1(2, genes.drd2_a1);
  return {drd4_7r(random) > 0, drd2_a1(random) > 0};
}

double sensitivity_of(const Genes& genes, const Genotype& genotype) {
  return (genotype.has_7r ? 1 + genes.sensitivity_7r : 1) *
         (genotype.has_a1 ? 1 - genes.sensitivity_a1 : 1);
}

double normal(double mean, double sd, Random& random) {
  return std::normal_distribution<>(mean, sd)(random);
}

Account make_account(const Parameters& p, AttachmentTable& table, Random& random) {
  Account account{};
  const double sd = p.market.value_sd;
  account.value = std::exp(normal(-sd * sd / 2, sd, random));
  account.fit = normal(0, p.market.fit_sd, random);
  account.demand = 1;
  Customer& customer = account.customer;
  const Scores scores = table.draw(random);
  const Traits& t = p.traits;
  customer.will = clamp01(normal(t.will, t.will_sd, random));
  customer.trait_empathy = clamp01(normal(t.customer_empathy, t.customer_empathy_sd, random));
  customer.closeness_need = clamp01(t.closeness_base + t.closeness_anxiety * scores.anxiety -
                                    t.closeness_avoidance * scores.avoidance);
  customer.sensitivity = sensitivity_of(p.genes, draw_genotype(p.genes, random));
  begin_relationship(p, account);
  return account;
}

Salesperson make_salesperson(const Parameters& p, int team, AttachmentTable& table,
                             Random& random) {
  Salesperson person{};
  person.team = team;
  const Scores scores = table.draw(random);
  const Genotype genotype = draw_genotype(p.genes, random);
  const Traits& t = p.traits;
  person.anxiety = scores.anxiety;
  person.avoidance = scores.avoidance;
  const double mean_empathy = t.empathy - t.avoidance_on_empathy * scores.avoidance;
  person.trait_empathy = clamp01(normal(mean_empathy, t.empathy_sd, random));
  person.territory = normal(0, p.market.territory_sd, random);
  person.knowledge = clamp01(normal(t.knowledge, t.knowledge_sd, random));
  person.gain =
      (genotype.has_7r ? 1 + p.genes.gain_7r : 1) * (genotype.has_a1 ? 1 - p.genes.gain_a1 : 1);
  person.sensitivity = sensitivity_of(p.genes, genotype);
  person.empathy = person.trait_empathy;
  person.expected_influence = p.relationship.influence_rest;
  person.reputation = p.relationship.trust_rest;
  for (int i = 0; i < p.run.accounts; ++i) {
    person.accounts.push_back(make_account(p, table, random));
  }
  return person;
}

}  // namespace

void begin_relationship(const Parameters& p, Account& account) {
  const Relationship& r = p.relationship;
  account.influence = r.influence_rest;
  account.insight = account.commitment = 0;
  account.ceiling = 1;
  account.meetings = account.chased = 0;
  Customer& customer = account.customer;
  customer.power = customer.expected_power = clamp01(r.power_base + r.will_slope * customer.will);
  customer.empathy = customer.trait_empathy;
  customer.intoxication = 0;
  customer.trust = r.trust_rest;
}

Company found(const Parameters& p, AttachmentTable& table, Random& random) {
  Company company;
  for (int team = 0; team < p.run.teams; ++team) {
    const Scores scores = table.draw(random);
    company.leaders.push_back({scores.anxiety, scores.avoidance});
    for (int i = 0; i < p.run.team_size; ++i) {
      company.salespeople.push_back(make_salesperson(p, team, table, random));
    }
  }
  return company;
}

}  // namespace naive
