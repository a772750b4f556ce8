// The finding on genes, as a survey of so many people would see it: customer orientation on
// avoidance, by genotype.
#include <algorithm>
#include <boost/random/normal_distribution.hpp>
#include <cmath>

#include "sim/study/statistics/least_squares.hpp"
#include "workshop/wasm/company.hpp"
#include "workshop/wasm/json_values.hpp"
#include "workshop/wasm/runs.hpp"

namespace dyad::page {
namespace {

using model::Outcome;

constexpr std::int64_t fewest_people = 20, max_people = 5000, team_size = 10;
constexpr std::size_t max_points = 400;

/// Purposes of draws of the page; the model's are below 128, those of designs below 160.
enum class SurveyPurpose : std::uint32_t { avoidance = 160, orientation = 161 };

/// Answers to a questionnaire: standardised, with as much noise as leaves `reliability` of their
/// variance true.
std::vector<double> surveyed(const std::vector<float>& values, double reliability,
                             std::int64_t seed, SurveyPurpose purpose) {
  base::Moments truth;
  for (const float value : values) truth.add(value);
  model::Stream draws(model::SeedKey(seed), 0, 0, 0, static_cast<model::Purpose>(purpose));
  boost::random::normal_distribution<double> noise(0, std::sqrt(1 / reliability - 1));
  std::vector<double> answers;
  base::Moments seen;
  for (const float value : values) {
    answers.push_back((value - truth.mean()) / truth.standard_deviation() + noise(draws));
    seen.add(answers.back());
  }
  for (double& answer : answers) answer = (answer - seen.mean()) / seen.standard_deviation();
  return answers;
}

struct Person {
  double avoidance, orientation;
  bool seven_r, a1;
};

std::vector<Person> survey(const model::Parameters& parameters, std::size_t people,
                           double reliability) {
  const model::RunResult run = runs_of(parameters, 0, 1, false).front();
  const auto values = [&](Outcome outcome) {
    auto all = run.outcomes[outcome.index()];
    all.resize(people);
    return all;
  };
  const auto answers = [&](Outcome outcome, SurveyPurpose purpose) {
    return surveyed(values(outcome), reliability, parameters.run.seed, purpose);
  };
  const auto avoidance = answers(Outcome("avoidance"), SurveyPurpose::avoidance);
  const auto orientation = answers(Outcome("customer_orientation"), SurveyPurpose::orientation);
  const auto seven_r = values(Outcome("drd4_7r")), a1 = values(Outcome("drd2_a1"));
  std::vector<Person> found;
  for (std::size_t i = 0; i < people; ++i) {
    found.push_back({avoidance[i], orientation[i], seven_r[i] > 0, a1[i] > 0});
  }
  return found;
}

template <class Belongs>
nlohmann::json group_json(const char* name, const std::vector<Person>& people, Belongs belongs) {
  std::vector<double> orientation;
  std::vector<std::vector<double>> avoidance(1);
  for (const Person& person : people) {
    if (!belongs(person)) continue;
    orientation.push_back(person.orientation);
    avoidance[0].push_back(person.avoidance);
  }
  const study::LinearFit fit = study::least_squares(orientation, avoidance);
  const double half = study::t_quantile(fit.degrees_of_freedom, 0.95) * fit.errors[1];
  const double slope = fit.coefficients[1];
  return {{"name", name},
          {"people", orientation.size()},
          {"slope", interval_json(slope, slope - half, slope + half)},
          {"intercept", fit.coefficients[0]}};
}

}  // namespace

Answer genes(Request& request) {
  model::Parameters parameters = settings_in(request);
  const std::int64_t people = request.whole("people", fewest_people, max_people);
  const double reliability = request.number("reliability", 0.1, 1);
  parameters.population.team_size = team_size;
  parameters.population.teams = (people + team_size - 1) / team_size;
  refuse_large(request, parameters, 1);
  const auto found = survey(parameters, static_cast<std::size_t>(people), reliability);
  nlohmann::json points = nlohmann::json::array();
  for (std::size_t i = 0; i < std::min(found.size(), max_points); ++i) {
    points.push_back({{"avoidance", found[i].avoidance},
                      {"orientation", found[i].orientation},
                      {"seven_r", found[i].seven_r},
                      {"a1", found[i].a1}});
  }
  return {{{"people", people},
           {"groups",
            {group_json("7r", found, [](const Person& p) { return p.seven_r; }),
             group_json("no_7r", found, [](const Person& p) { return !p.seven_r; }),
             group_json("a1", found, [](const Person& p) { return p.a1; }),
             group_json("a2a2", found, [](const Person& p) { return !p.a1; })}},
           {"points", points}},
          {}};
}

}  // namespace dyad::page
