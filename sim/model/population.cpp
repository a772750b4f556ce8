#include "sim/model/population.hpp"

#include <boost/random/bernoulli_distribution.hpp>
#include <boost/random/normal_distribution.hpp>
#include <boost/random/uniform_int_distribution.hpp>

#include "sim/model/genes.hpp"
#include "sim/model/kernel/gap.hpp"
#include "sim/model/kernel/learning.hpp"
#include "sim/model/kernel/numbers.hpp"
#include "sim/model/streams.hpp"

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

/// n: anxious customers want more care, avoidant ones find it too much.
double need_for_closeness(const AttachmentParameters& p, const AttachmentScores& scores) {
  return clamp01(p.closeness_base + p.closeness_anxiety * scores.anxiety -
                 p.closeness_avoidance * scores.avoidance);
}

double normal(Stream& draws, double mean, double sd) {
  boost::random::normal_distribution<double> standard;
  return mean + sd * standard(draws);
}

void set_effects(const Parameters& p, double avoidance, const DopamineEffects& effects,
                 SalespersonColumns& people, int lane) {
  const LearningParameters& l = p.learning;
  auto& traits = people.traits;
  traits.sensitivity[lane] = narrow(effects.sensitivity);
  traits.novelty_weight[lane] = narrow(novelty_weight(l, effects.gain, avoidance));
  traits.approval_weight[lane] = narrow(approval_weight(l, effects.gain, avoidance));
  traits.learning_rate[lane] = narrow(l.rate * effects.learning);
  traits.value_weight[lane] = narrow(p.choice.value * effects.choice);
}

void begin_salesperson(const Parameters& p, SalespersonColumns& people, int lane) {
  people.state.empathy[lane] = people.traits.trait_empathy[lane];
  people.state.intoxication[lane] = 0;
  people.state.expected_influence[lane] = narrow(p.influence.rest);
  for (Lanes& value : people.state.learned) value[lane] = 0;
  people.reputation[lane] = narrow(p.trust.rest);
}

}  // namespace

Shape shape_of(const PopulationParameters& population, std::int64_t replicates) {
  const std::int64_t salespeople = salespeople_of(population) * replicates;
  return {salespeople,
          (salespeople + block_lanes - 1) / block_lanes,
          replicates,
          static_cast<int>(population.accounts),
          static_cast<int>(population.members_max),
          static_cast<int>(population.team_size)};
}

Population empty_population(const Parameters& parameters, std::int64_t replicates) {
  Population population;
  population.shape = shape_of(parameters.population, replicates);
  const auto blocks = static_cast<std::size_t>(population.shape.blocks);
  const auto accounts = blocks * static_cast<std::size_t>(population.shape.accounts);
  population.salespeople.resize(blocks);
  population.accounts.resize(accounts);
  population.customers.resize(accounts * static_cast<std::size_t>(population.shape.members_max));
  population.leaving.resize(accounts);
  population.leaders.resize(static_cast<std::size_t>(parameters.population.teams * replicates));
  population.treated.resize(blocks * parameters.interventions.size());
  std::size_t prepared = 0;
  for (const Intervention& each : parameters.interventions) {
    prepared += each.kind == InterventionKind::prepared_questions ? 1 : 0;
  }
  population.prepared.resize(blocks * prepared);
  return population;
}

/// A block that is being filled.
struct PopulationBuilder::BlockColumns {
  Population& population;
  std::int64_t block;

  SalespersonColumns& people() const {
    return population.salespeople[static_cast<std::size_t>(block)];
  }
  AccountColumns& account(int slot) const {
    return population.accounts[population.shape.account(block, slot)];
  }
  CustomerColumns& customer(int slot, int member) const {
    return population.customers[population.shape.customer(block, slot, member)];
  }
};

PopulationBuilder::PopulationBuilder(const Parameters& parameters, std::uint32_t first_replicate)
    : p_(parameters),
      seed_(parameters.run.seed),
      first_replicate_(first_replicate),
      salespeople_(parameters.attachment.salespeople, parameters.attachment.cells),
      customers_(parameters.attachment.customers, parameters.attachment.cells),
      leaders_(parameters.attachment.leaders, parameters.attachment.cells) {}

void PopulationBuilder::fill_leaders(Population& population) const {
  const auto teams = static_cast<std::size_t>(p_.population.teams);
  for (std::size_t k = 0; k < population.leaders.size(); ++k) {
    Stream draws(seed_, first_replicate_ + static_cast<std::uint32_t>(k / teams),
                 static_cast<std::uint32_t>(k % teams), 0, Purpose::leader_attachment);
    const AttachmentScores scores = leaders_(draws);
    population.leaders[k] = {narrow(scores.anxiety), narrow(scores.avoidance)};
  }
}

void PopulationBuilder::fill_block(Population& population, std::int64_t block) const {
  // Empty lanes of the last block are filled too: they run along and are never counted.
  const BlockColumns columns{population, block};
  assign_ids(columns);
  fill_salespeople(columns);
  for (int slot = 0; slot < population.shape.accounts; ++slot) fill_accounts(columns, slot);
  assign_treatments(columns);
}

void PopulationBuilder::assign_ids(const BlockColumns& columns) const {
  Identity& identity = columns.people().identity;
  const std::int64_t each = columns.population.shape.each();
  for (std::int64_t lane = 0; lane < block_lanes; ++lane) {
    const std::int64_t i = columns.block * block_lanes + lane;
    identity.salesperson[static_cast<std::size_t>(lane)] = static_cast<std::uint32_t>(i % each);
    identity.replicate[static_cast<std::size_t>(lane)] =
        first_replicate_ + static_cast<std::uint32_t>(i / each);
  }
}

void PopulationBuilder::fill_salespeople(const BlockColumns& columns) const {
  SalespersonColumns& people = columns.people();
  const auto drawn_for = [&](Purpose purpose) {
    return streams_of(seed_, people.identity, 0, purpose);
  };
  auto attachment = drawn_for(Purpose::salesperson_attachment);
  auto genotype = drawn_for(Purpose::salesperson_genes);
  auto empathy = drawn_for(Purpose::salesperson_empathy);
  auto territory = drawn_for(Purpose::salesperson_territory);
  auto erosion = drawn_for(Purpose::salesperson_erosion);
  auto knowledge = drawn_for(Purpose::salesperson_knowledge);
  const TraitParameters& t = p_.traits;
  for (int lane = 0; lane < block_lanes; ++lane) {
    const auto at = static_cast<std::size_t>(lane);
    const AttachmentScores scores = salespeople_(attachment[at]);
    const Genotype genes = draw_genotype(p_.genetics, genotype[at]);
    people.drd4_7r[at] = static_cast<std::uint8_t>(genes.drd4_7r);
    people.drd2_a1[at] = static_cast<std::uint8_t>(genes.drd2_a1);
    people.group[at] = group_of(scores, genes, p_.measures.attachment_cut);
    people.traits.anxiety[lane] = narrow(scores.anxiety);
    people.traits.avoidance[lane] = narrow(scores.avoidance);
    set_effects(p_, scores.avoidance, effects_of(p_.dopamine, genes), people, lane);
    const double empathy_mean = t.salesperson_empathy - t.avoidance_on_empathy * scores.avoidance;
    people.traits.trait_empathy[lane] =
        narrow(clamp01(normal(empathy[at], empathy_mean, t.salesperson_empathy_sd)));
    people.traits.territory[lane] = narrow(normal(territory[at], 0, p_.market.territory_sd));
    people.traits.erosion[lane] = narrow(
        min(max(normal(erosion[at], p_.power.empathy_erosion, p_.power.empathy_erosion_sd), -1.0),
            1.0));
    people.knowledge[lane] = narrow(clamp01(normal(knowledge[at], t.knowledge, t.knowledge_sd)));
    begin_salesperson(p_, people, lane);
  }
}

void PopulationBuilder::fill_accounts(const BlockColumns& columns, int slot) const {
  const Identity& identity = columns.people().identity;
  const auto drawn_for = [&](Purpose purpose) {
    return streams_of(seed_, identity, account_part(slot), purpose);
  };
  auto size = drawn_for(Purpose::account_size);
  auto fit = drawn_for(Purpose::account_fit);
  auto value = drawn_for(Purpose::account_value);
  boost::random::uniform_int_distribution<int> members(static_cast<int>(p_.population.members_min),
                                                       static_cast<int>(p_.population.members_max));
  AccountColumns& account = columns.account(slot);
  const double sd = p_.market.value_sd;
  for (int lane = 0; lane < block_lanes; ++lane) {
    const auto at = static_cast<std::size_t>(lane);
    account.members[lane] = static_cast<float>(members(size[at]));
    account.fit[lane] = narrow(normal(fit[at], 0, p_.market.fit_sd));
    account.value[lane] =
        account.members[lane] * exponential(narrow(normal(value[at], -sd * sd / 2, sd)));
    account.demand[lane] = 1;
    account.id[at] =
        identity.salesperson[at] * static_cast<std::uint32_t>(columns.population.shape.accounts) +
        static_cast<std::uint32_t>(slot);
  }
  for (int member = 0; member < columns.population.shape.members_max; ++member) {
    fill_customers(columns, slot, member);
  }
  for (int lane = 0; lane < block_lanes; ++lane) {
    begin_relationship(p_, columns.population, columns.block, slot, lane);
  }
}

void PopulationBuilder::fill_customers(const BlockColumns& columns, int slot, int member) const {
  const auto drawn_for = [&](Purpose purpose) {
    return streams_of(seed_, columns.people().identity, member_part(slot, member), purpose);
  };
  auto attachment = drawn_for(Purpose::customer_attachment);
  auto genotype = drawn_for(Purpose::customer_genes);
  auto will = drawn_for(Purpose::customer_will);
  auto empathy = drawn_for(Purpose::customer_empathy);
  const TraitParameters& t = p_.traits;
  auto& traits = columns.customer(slot, member).traits;
  for (int lane = 0; lane < block_lanes; ++lane) {
    const auto at = static_cast<std::size_t>(lane);
    const AttachmentScores scores = customers_(attachment[at]);
    traits.will[lane] = narrow(clamp01(normal(will[at], t.will, t.will_sd)));
    traits.trait_empathy[lane] =
        narrow(clamp01(normal(empathy[at], t.customer_empathy, t.customer_empathy_sd)));
    traits.closeness_need[lane] = narrow(need_for_closeness(p_.attachment, scores));
    traits.sensitivity[lane] =
        narrow(effects_of(p_.dopamine, draw_genotype(p_.genetics, genotype[at])).sensitivity);
  }
}

void PopulationBuilder::assign_treatments(const BlockColumns& columns) const {
  const SalespersonColumns& people = columns.people();
  const auto blocks = static_cast<std::size_t>(columns.population.shape.blocks);
  for (std::size_t k = 0; k < p_.interventions.size(); ++k) {
    const Intervention& intervention = p_.interventions[k];
    auto draws =
        streams_of(seed_, people.identity, static_cast<std::uint32_t>(k), Purpose::treatment);
    boost::random::bernoulli_distribution<double> drawn(intervention.share);
    std::uint16_t& lanes =
        columns.population.treated[k * blocks + static_cast<std::size_t>(columns.block)];
    for (int lane = 0; lane < block_lanes; ++lane) {
      const bool treated = drawn(draws[static_cast<std::size_t>(lane)]) &&
                           in_group(intervention.group, people, lane);
      if (treated) lanes = static_cast<std::uint16_t>(lanes | 1U << lane);
    }
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
        resting_power(parameters.customer_power, static_cast<double>(customer.traits.will[lane]))));
    state.empathy[lane] = customer.traits.trait_empathy[lane];
    state.intoxication[lane] = 0;
    state.trust[lane] = narrow(parameters.trust.rest);
  }
}

}  // namespace dyad::model
