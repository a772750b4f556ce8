#include "sim/model/population.hpp"

#include <boost/random/bernoulli_distribution.hpp>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include "sim/model/genes.hpp"
#include "sim/model/kernel/maths.hpp"

namespace dyad::model {
namespace {

constexpr std::uint32_t account_part(int slot) {
  return (static_cast<std::uint32_t>(slot) + 1) << 8 | 255U;
}
constexpr std::uint32_t member_part(int slot, int member) {
  return (static_cast<std::uint32_t>(slot) + 1) << 8 | static_cast<std::uint32_t>(member);
}

float narrow(double x) { return static_cast<float>(x); }

/// Attachment category x genotype group, 1 .. 16, in the order of `group_names`.
std::uint8_t group_of(const AttachmentScores& scores, const Genotype& genes, double cut) {
  const int category = (scores.anxiety >= cut ? 1 : 0) + (scores.avoidance >= cut ? 2 : 0);
  return static_cast<std::uint8_t>(1 + category * 4 + (genes.drd4_7r > 0 ? 2 : 0) +
                                   (genes.drd2_a1 > 0 ? 1 : 0));
}

void begin_salesperson(const Parameters& p, SalespersonColumns& people, int lane) {
  people.state.empathy[lane] = people.traits.trait_empathy[lane];
  people.state.intoxication[lane] = 0;
  people.state.expected_influence[lane] = narrow(p.influence.rest);
  for (Lanes& value : people.state.learned) value[lane] = 0;
  people.reputation[lane] = narrow(p.trust.rest);
}

}  // namespace

Shape shape_of(const PopulationParameters& population) {
  const std::int64_t salespeople = salespeople_of(population);
  return {salespeople, (salespeople + block_lanes - 1) / block_lanes,
          static_cast<int>(population.accounts), static_cast<int>(population.members_max),
          static_cast<int>(population.team_size)};
}

Population empty_population(const Parameters& parameters) {
  Population population;
  population.shape = shape_of(parameters.population);
  const auto blocks = static_cast<std::size_t>(population.shape.blocks);
  const auto accounts = blocks * static_cast<std::size_t>(population.shape.accounts);
  population.salespeople.resize(blocks);
  population.accounts.resize(accounts);
  population.customers.resize(accounts * static_cast<std::size_t>(population.shape.members_max));
  population.leaving.resize(accounts);
  population.leaders.resize(static_cast<std::size_t>(parameters.population.teams));
  population.treated.resize(blocks * parameters.interventions.size());
  std::size_t prepared = 0;
  for (const Intervention& each : parameters.interventions) {
    prepared += each.kind == InterventionKind::prepared_questions ? 1 : 0;
  }
  population.prepared.resize(blocks * prepared);
  return population;
}

Founder::Founder(const Parameters& parameters, std::uint32_t replicate)
    : p_(parameters),
      seed_(parameters.run.seed),
      replicate_(replicate),
      salespeople_(parameters.attachment.salespeople, parameters.attachment.cells),
      customers_(parameters.attachment.customers, parameters.attachment.cells),
      leaders_(parameters.attachment.leaders, parameters.attachment.cells) {}

Stream Founder::stream(std::int64_t entity, std::uint32_t part, Purpose purpose) const {
  return Stream(seed_, replicate_, static_cast<std::uint32_t>(entity), part, purpose);
}

double Founder::normal(std::int64_t entity, std::uint32_t part, Purpose purpose, double mean,
                       double sd) const {
  Stream draws = stream(entity, part, purpose);
  boost::random::normal_distribution<double> standard;
  return mean + sd * standard(draws);
}

void Founder::fill_leaders(Population& population) const {
  for (std::size_t team = 0; team < population.leaders.size(); ++team) {
    Stream draws = stream(static_cast<std::int64_t>(team), 0, Purpose::leader_attachment);
    const AttachmentScores scores = leaders_(draws);
    population.leaders[team] = {narrow(scores.anxiety), narrow(scores.avoidance)};
  }
}

void Founder::fill_block(Population& population, std::int64_t block) const {
  // Empty lanes of the last block are filled too: they run along and are never counted.
  for (int lane = 0; lane < block_lanes; ++lane) {
    fill_salesperson(population, block, lane);
    for (int slot = 0; slot < population.shape.accounts; ++slot) {
      fill_account(population, block, slot, lane);
    }
    treat(population, block, lane);
  }
}

void Founder::fill_salesperson(Population& population, std::int64_t block, int lane) const {
  SalespersonColumns& people = population.salespeople[static_cast<std::size_t>(block)];
  const auto at = static_cast<std::size_t>(lane);
  const std::int64_t i = block * block_lanes + lane;
  people.identity.salesperson[at] = static_cast<std::uint32_t>(i);
  people.identity.replicate[at] = replicate_;

  Stream attachment_draws = stream(i, 0, Purpose::salesperson_attachment);
  Stream gene_draws = stream(i, 0, Purpose::salesperson_genes);
  const AttachmentScores scores = salespeople_(attachment_draws);
  const Genotype genes = draw_genotype(p_.genetics, gene_draws);
  people.drd4_7r[at] = static_cast<std::uint8_t>(genes.drd4_7r);
  people.drd2_a1[at] = static_cast<std::uint8_t>(genes.drd2_a1);
  people.group[at] = group_of(scores, genes, p_.measures.attachment_cut);

  const double v = scores.avoidance;
  const TraitParameters& t = p_.traits;
  const double empathy_mean = t.salesperson_empathy - t.avoidance_on_empathy * v;
  auto& traits = people.traits;
  traits.anxiety[lane] = narrow(scores.anxiety);
  traits.avoidance[lane] = narrow(v);
  traits.trait_empathy[lane] = narrow(
      clamp01(normal(i, 0, Purpose::salesperson_empathy, empathy_mean, t.salesperson_empathy_sd)));
  traits.territory[lane] =
      narrow(normal(i, 0, Purpose::salesperson_territory, 0, p_.market.territory_sd));
  const double erosion = normal(i, 0, Purpose::salesperson_erosion, p_.power.empathy_erosion,
                                p_.power.empathy_erosion_sd);
  traits.erosion[lane] = narrow(least(most(erosion, -1.0), 1.0));
  people.knowledge[lane] =
      narrow(clamp01(normal(i, 0, Purpose::salesperson_knowledge, t.knowledge, t.knowledge_sd)));

  const DopamineEffects effects = effects_of(p_.dopamine, genes);
  const LearningParameters& l = p_.learning;
  traits.sensitivity[lane] = narrow(effects.sensitivity);
  traits.novelty_weight[lane] =
      narrow(effects.gain * l.novelty * most(0.0, 1 + l.avoidance_on_novelty * v));
  traits.approval_weight[lane] =
      narrow(effects.gain * l.approval * most(0.0, 1 - l.avoidance_on_approval * v));
  traits.learning_rate[lane] = narrow(l.rate * effects.learning);
  traits.value_weight[lane] = narrow(p_.choice.value * effects.choice);
  begin_salesperson(p_, people, lane);
}

void Founder::fill_account(Population& population, std::int64_t block, int slot, int lane) const {
  AccountColumns& account = population.accounts[population.shape.account(block, slot)];
  const std::int64_t i = block * block_lanes + lane;
  const std::uint32_t part = account_part(slot);
  Stream size_draws = stream(i, part, Purpose::account_size);
  boost::random::uniform_int_distribution<int> size(static_cast<int>(p_.population.members_min),
                                                    static_cast<int>(p_.population.members_max));
  const double sd = p_.market.value_sd;
  const double log_value = normal(i, part, Purpose::account_value, -sd * sd / 2, sd);
  account.members[lane] = static_cast<float>(size(size_draws));
  account.fit[lane] = narrow(normal(i, part, Purpose::account_fit, 0, p_.market.fit_sd));
  account.value[lane] = account.members[lane] * exponential(narrow(log_value));
  account.id[static_cast<std::size_t>(lane)] =
      static_cast<std::uint32_t>(i * population.shape.accounts + slot);
  for (int member = 0; member < population.shape.members_max; ++member) {
    fill_customer(population, block, slot, member, lane);
  }
  begin_relationship(p_, population, block, slot, lane);
}

void Founder::fill_customer(Population& population, std::int64_t block, int slot, int member,
                            int lane) const {
  auto& traits = population.customers[population.shape.customer(block, slot, member)].traits;
  const std::int64_t i = block * block_lanes + lane;
  const std::uint32_t part = member_part(slot, member);
  Stream attachment_draws = stream(i, part, Purpose::customer_attachment);
  Stream gene_draws = stream(i, part, Purpose::customer_genes);
  const AttachmentScores scores = customers_(attachment_draws);
  const TraitParameters& t = p_.traits;
  traits.will[lane] = narrow(clamp01(normal(i, part, Purpose::customer_will, t.will, t.will_sd)));
  traits.trait_empathy[lane] = narrow(clamp01(
      normal(i, part, Purpose::customer_empathy, t.customer_empathy, t.customer_empathy_sd)));
  traits.closeness_need[lane] =
      narrow(clamp01(0.3 + 0.12 * scores.anxiety - 0.16 * scores.avoidance));
  traits.sensitivity[lane] =
      narrow(effects_of(p_.dopamine, draw_genotype(p_.genetics, gene_draws)).sensitivity);
}

void Founder::treat(Population& population, std::int64_t block, int lane) const {
  const SalespersonColumns& people = population.salespeople[static_cast<std::size_t>(block)];
  for (std::size_t k = 0; k < p_.interventions.size(); ++k) {
    const Intervention& intervention = p_.interventions[k];
    Stream draws =
        stream(block * block_lanes + lane, static_cast<std::uint32_t>(k), Purpose::treatment);
    boost::random::bernoulli_distribution<double> drawn(intervention.share);
    if (!drawn(draws) || !in_group(intervention.group, people, lane)) continue;
    std::uint16_t& lanes =
        population.treated[k * static_cast<std::size_t>(population.shape.blocks) +
                           static_cast<std::size_t>(block)];
    lanes = static_cast<std::uint16_t>(lanes | 1U << lane);
  }
}

bool in_group(TargetGroup target, const SalespersonColumns& people, int lane) {
  const auto at = static_cast<std::size_t>(lane);
  const int category = (people.group[at] - 1) / 4;  // secure, anxious, avoidant, fearful
  switch (target) {
    case TargetGroup::all:
      return true;
    case TargetGroup::secure:
      return category == 0;
    case TargetGroup::anxious:
      return category == 1;
    case TargetGroup::avoidant:
      return category == 2;
    case TargetGroup::fearful:
      return category == 3;
    case TargetGroup::carriers_7r:
      return people.drd4_7r[at] > 0;
    case TargetGroup::no_7r:
      return people.drd4_7r[at] == 0;
    case TargetGroup::a1:
      return people.drd2_a1[at] > 0;
    case TargetGroup::a2a2:
      return people.drd2_a1[at] == 0;
  }
  return false;
}

void begin_relationship(const Parameters& parameters, Population& population, std::int64_t block,
                        int slot, int lane) {
  AccountColumns& account = population.accounts[population.shape.account(block, slot)];
  account.meetings[lane] = account.chased[lane] = 0;
  auto& between = account.relationship;
  between.influence[lane] = narrow(parameters.influence.rest);
  between.insight[lane] = between.commitment[lane] = 0;
  between.ceiling[lane] = 1;
  between.common_ground[lane] =
      account.members[lane] > 1 ? narrow(parameters.common_ground.rest) : 1.0F;
  for (int member = 0; member < population.shape.members_max; ++member) {
    auto& customer = population.customers[population.shape.customer(block, slot, member)];
    auto& state = customer.state;
    state.power[lane] = state.expected_power[lane] = narrow(clamp01(
        parameters.customer_power.base +
        parameters.customer_power.will_slope * static_cast<double>(customer.traits.will[lane])));
    state.empathy[lane] = customer.traits.trait_empathy[lane];
    state.intoxication[lane] = 0;
    state.trust[lane] = narrow(parameters.trust.rest);
  }
}

}  // namespace dyad::model
