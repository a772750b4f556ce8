// The traits of a population (docs/odd.md, 4.1). Statistical tests fail for about one seed in a
// million; the seed is fixed.
#include <cmath>
#include <vector>

#include "tests/model/fixtures.hpp"

using namespace dyad::model;
using namespace dyad::test;

namespace {

using Values = std::vector<double>;

Values of_salespeople(const Population& population,
                      const Lanes& (*column)(const SalespersonColumns&)) {
  Values values;
  for (std::int64_t i = 0; i < population.shape.salespeople; ++i) {
    const auto& people = population.salespeople[static_cast<std::size_t>(i / block_lanes)];
    values.push_back(column(people)[static_cast<int>(i % block_lanes)]);
  }
  return values;
}

template <class Block>
Values of_all(const std::vector<Block>& all, const Lanes& (*column)(const Block&)) {
  Values values;
  for (const Block& each : all) {
    for (const float x : column(each).lane) values.push_back(x);
  }
  return values;
}

double mean(const Values& values) {
  double sum = 0;
  for (const double x : values) sum += x;
  return sum / static_cast<double>(values.size());
}

double sd(const Values& values) {
  const double middle = mean(values);
  double sum = 0;
  for (const double x : values) sum += (x - middle) * (x - middle);
  return std::sqrt(sum / static_cast<double>(values.size()));
}

/// Mean and SD as expected, each within five standard errors.
void check_normal(const Values& values, double expected_mean, double expected_sd) {
  const double se = expected_sd / std::sqrt(static_cast<double>(values.size()));
  CHECK(mean(values) == Approx(expected_mean).margin(5 * se));
  CHECK(sd(values) == Approx(expected_sd).margin(5 * se));
}

/// 8,000 salespeople with two accounts each, whose attachment scores are all at their mean.
Parameters many() {
  Parameters p = defaults(40);
  p.population.teams = 1000;
  p.population.accounts = 2;
  for (AttachmentSource* source :
       {&p.attachment.salespeople, &p.attachment.customers, &p.attachment.leaders}) {
    source->anxiety_scale = source->avoidance_scale = 0;
  }
  return p;
}

}  // namespace

TEST_CASE("traits with a mean and an SD have them") {
  Parameters p = many();  // means and SDs so that nobody reaches 0 or 1
  p.traits.knowledge = 0.5, p.traits.knowledge_sd = 0.08;
  p.traits.salesperson_empathy_sd = 0.06;
  p.traits.customer_empathy_sd = 0.08;
  p.traits.will = 0.45, p.traits.will_sd = 0.08;
  p.power.empathy_erosion = 0.4, p.power.empathy_erosion_sd = 0.1;
  const Population population = found(p);
  using Seller = SalespersonColumns;
  using Buyer = CustomerColumns;
  check_normal(of_salespeople(
                   population, [](const Seller& x) -> auto& { return x.knowledge; }),
               0.5, 0.08);
  check_normal(of_salespeople(
                   population, [](const Seller& x) -> auto& { return x.traits.trait_empathy; }),
               0.60, 0.06);
  check_normal(of_salespeople(
                   population, [](const Seller& x) -> auto& { return x.traits.territory; }),
               0, 2.65);
  check_normal(of_salespeople(
                   population, [](const Seller& x) -> auto& { return x.traits.erosion; }),
               0.4, 0.1);
  check_normal(
      of_all<Buyer>(
          population.customers, [](const Buyer& x) -> auto& { return x.traits.trait_empathy; }),
      0.55, 0.08);
  check_normal(of_all<Buyer>(
                   population.customers, [](const Buyer& x) -> auto& { return x.traits.will; }),
               0.45, 0.08);
  check_normal(of_all<AccountColumns>(
                   population.accounts, [](const AccountColumns& x) -> auto& { return x.fit; }),
               0, 0.73);
}

TEST_CASE("the value of an account is log-normal with mean 1 per member") {
  Parameters p = many();
  const auto value_of = [](const AccountColumns& x) -> auto& { return x.value; };
  Values logs = of_all<AccountColumns>(found(p).accounts, value_of);
  // SD of exp(0.6 z - 0.18): sqrt(exp(0.36) - 1) = 0.658
  CHECK(mean(logs) == Approx(1).margin(5 * 0.658 / std::sqrt(static_cast<double>(logs.size()))));
  for (double& x : logs) x = std::log(x);
  check_normal(logs, -0.18, 0.6);
  p.market.value_sd = 0;
  p.population.members_min = p.population.members_max = 3;
  for (const double value : of_all<AccountColumns>(found(p).accounts, value_of)) {
    REQUIRE(value == 3.0);
  }
}

TEST_CASE("traits are cut to 0 and 1, erosion to -1 and 1") {
  Parameters p = many();
  p.population.teams = 50;
  p.traits.knowledge_sd = p.traits.salesperson_empathy_sd = p.traits.customer_empathy_sd =
      p.traits.will_sd = 10;
  p.power.empathy_erosion_sd = 10;
  const Population population = found(p);
  const auto check = [](const Values& values, double low) {
    double at_low = 0, at_high = 0;
    for (const double x : values) {
      REQUIRE((x >= low && x <= 1));
      at_low += x == low ? 1 : 0, at_high += x == 1 ? 1 : 0;
    }
    CHECK(at_low > 0.3 * static_cast<double>(values.size()));
    CHECK(at_high > 0.3 * static_cast<double>(values.size()));
  };
  using Seller = SalespersonColumns;
  using Buyer = CustomerColumns;
  check(of_salespeople(
            population, [](const Seller& x) -> auto& { return x.knowledge; }),
        0);
  check(of_salespeople(
            population, [](const Seller& x) -> auto& { return x.traits.trait_empathy; }),
        0);
  check(of_salespeople(
            population, [](const Seller& x) -> auto& { return x.traits.erosion; }),
        -1);
  check(of_all<Buyer>(
            population.customers, [](const Buyer& x) -> auto& { return x.traits.will; }),
        0);
  check(of_all<Buyer>(
            population.customers, [](const Buyer& x) -> auto& { return x.traits.trait_empathy; }),
        0);
}

TEST_CASE("a customer's need for closeness follows from attachment") {
  Parameters p = many();
  p.population.teams = 2;
  const auto need_at = [&](double anxiety, double avoidance) {
    p.attachment.customers.anxiety_shift = anxiety;
    p.attachment.customers.avoidance_shift = avoidance;
    return found(p).customers[0].traits.closeness_need[3];
  };
  CHECK(need_at(0, 0) == near(0.3));
  CHECK(need_at(1, 0) == near(0.42));
  CHECK(need_at(0, 1) == near(0.14));
  CHECK(need_at(2, -2) == near(0.86));
  CHECK(need_at(10, -10) == 1.0F);
  CHECK(need_at(-3, 3) == 0.0F);
}

TEST_CASE("avoidance takes trait empathy and makes novelty matter more and approval less") {
  Parameters p = many();
  p.population.teams = 2;
  p.traits.salesperson_empathy_sd = 0;
  p.genetics = {0, 0};
  p.traits.avoidance_on_empathy = 0.02;
  p.learning.novelty = 0.9, p.learning.avoidance_on_novelty = 0.5;
  p.learning.approval = 0.4, p.learning.avoidance_on_approval = 0.5;
  const auto traits_at = [&](double avoidance) {
    p.attachment.salespeople.avoidance_shift = avoidance;
    const Population population = found(p);
    const auto& traits = population.salespeople[0].traits;
    return std::array<float, 3>{traits.trait_empathy[0], traits.novelty_weight[0],
                                traits.approval_weight[0]};
  };
  const auto middle = traits_at(0), high = traits_at(1.5), far = traits_at(4), low = traits_at(-3);
  CHECK(middle[0] == near(0.60));
  CHECK(high[0] == near(0.57));
  CHECK(middle[1] == near(0.9));
  CHECK(high[1] == near(0.9 * 1.75));
  CHECK(low[1] == 0.0F);  // 1 - 1.5 < 0
  CHECK(middle[2] == near(0.4));
  CHECK(high[2] == near(0.4 * 0.25));
  CHECK(far[2] == 0.0F);  // 1 - 2 < 0
}

TEST_CASE("genes act on salespeople and customers through dopamine") {
  Parameters p = many();
  p.population.teams = 2;
  p.genetics = {1, 1};
  p.dopamine.a1_learning = 0.3, p.dopamine.a1_choice = 0.6;
  const Population population = found(p);
  const auto& traits = population.salespeople[0].traits;
  CHECK(population.salespeople[0].drd4_7r[0] == 2);
  CHECK(population.salespeople[0].drd2_a1[0] == 2);
  CHECK(traits.sensitivity[0] == near(0.936));
  CHECK(traits.novelty_weight[0] == near(0.188 * 0.73));
  CHECK(traits.approval_weight[0] == near(0.188 * 0.29));
  CHECK(traits.learning_rate[0] == near(0.05 * 0.7));
  CHECK(traits.value_weight[0] == near(2.0 * 0.4));
  CHECK(population.customers[0].traits.sensitivity[0] == near(0.936));
}

TEST_CASE("the number of members is uniform between its bounds") {
  Parameters p = many();
  p.population.members_min = 2, p.population.members_max = 5;
  std::array<double, 9> count{};
  const Population population = found(p);
  for (const AccountColumns& account : population.accounts) {
    for (const float members : account.members.lane) ++count[static_cast<std::size_t>(members)];
  }
  double chi_square = 0;
  for (std::size_t n = 2; n <= 5; ++n) chi_square += std::pow(count[n] - 4000, 2) / 4000;
  CHECK(count[2] + count[3] + count[4] + count[5] == 16'000);
  CHECK(chi_square < 30.66);  // 3 degrees of freedom
}
