#include "workshop/wasm/company.hpp"

#include <fmt/format.h>

#include "sim/io/config/config.hpp"
#include "sim/io/config/literal.hpp"

namespace dyad::page {
namespace {

using nlohmann::json;

constexpr double max_turns = 100e6;      // of a request, some ten seconds of one core
constexpr double max_rows = 2e6;         // salespeople times weeks, what a column holds
constexpr double max_customers = 500e3;  // some 100 MB

std::string toml_of(const json& value, const std::string& where) {
  if (value.is_string()) return io::literal(std::string_view(value.get_ref<const std::string&>()));
  if (value.is_number() || value.is_boolean()) return value.dump();
  throw Refused(where, fmt::format("{} stands here", value.type_name()),
                "a number, text, true or false is wanted", "send one");
}

model::Parameters parsed(const std::string& toml, std::vector<std::string> sets,
                         std::int64_t seed) {
  sets.push_back(fmt::format("run.seed={}", seed));
  return io::parse_configuration(toml, "settings", sets, {}).parameters;
}

}  // namespace

std::vector<std::string> sets_of(const json& settings, const std::string& prefix,
                                 const std::string& where) {
  std::vector<std::string> sets;
  for (const auto& [key, value] : settings.items()) {
    sets.push_back(
        fmt::format("{}{}={}", prefix, key, toml_of(value, fmt::format("{}.{}", where, key))));
  }
  return sets;
}

model::Parameters parameters_with(const json& settings, std::int64_t seed) {
  return parsed("", sets_of(settings, "", "settings"), seed);
}

model::Parameters settings_without_seed(Request& request) {
  const Request settings = request.object("settings");
  return parsed("", sets_of(settings.fields(), "", settings.where()), 0);
}

model::Parameters settings_in(Request& request) {
  model::Parameters parameters = settings_without_seed(request);
  parameters.run.seed = request.whole("seed", 0, largest_seed);
  return parameters;
}

model::Parameters company_in(Request& request) {
  const Request settings = request.object("settings");
  std::vector<std::string> sets = sets_of(settings.fields(), "", settings.where());
  std::string toml;
  const json& interventions = request.list("interventions", max_interventions);
  for (std::size_t k = 0; k < interventions.size(); ++k) {
    const Request each(interventions[k], fmt::format("{}.interventions.{}", request.where(), k));
    toml += "[[intervention]]\n";
    const auto more = sets_of(each.fields(), fmt::format("intervention.{}.", k), each.where());
    sets.insert(sets.end(), more.begin(), more.end());
  }
  return parsed(toml, std::move(sets), request.whole("seed", 0, largest_seed));
}

double turns_of(const model::Parameters& p) {
  return static_cast<double>(model::salespeople_of(p.population)) *
         static_cast<double>(p.run.weeks) * static_cast<double>(p.run.meetings_per_week) *
         static_cast<double>(p.run.max_turns);
}

void refuse_large(const Request& request, const model::Parameters& p, double runs) {
  const auto people = static_cast<double>(model::salespeople_of(p.population));
  const double rows = people * static_cast<double>(p.run.weeks);
  const double customers = people * static_cast<double>(p.population.accounts) *
                           static_cast<double>(p.population.members_max);
  if (turns_of(p) * runs > max_turns) {
    throw Refused(request.where(),
                  fmt::format("{:.0f} million turns are asked for", turns_of(p) * runs / 1e6),
                  fmt::format("a page has time for {:.0f} million", max_turns / 1e6),
                  "choose fewer people, weeks or replicates, or use `dyad run`");
  }
  if (rows > max_rows || customers > max_customers) {
    throw Refused(request.where(), "the company is too large for a page",
                  fmt::format("at most {:.0f} salespeople times weeks, and {:.0f} customers",
                              max_rows, max_customers),
                  "choose fewer people, weeks or accounts, or use `dyad run`");
  }
}

}  // namespace dyad::page
