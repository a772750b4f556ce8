// The page's company as a study: a sweep file with the company inside.
#include <fmt/format.h>

#include "sim/io/config/differences.hpp"
#include "sim/io/config/literal.hpp"
#include "sim/io/config/parameter_binding.hpp"
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/company.hpp"

namespace dyad::page {
namespace {

constexpr std::size_t max_factors = 8;
constexpr int levels = 5, replicates = 20, points_per_factor = 16;

std::string bound_text(const model::Key& key, double end) {
  if (std::holds_alternative<model::Integer*>(key.place)) {
    return fmt::format("{}", static_cast<model::Integer>(end));
  }
  return io::literal(end);
}

/// One [[factor]], checked.
std::string factor_text(Request& factor, const io::ParameterBinding& binding, bool has_levels) {
  const std::string path = factor.text("key", 200);
  const model::Key* key = binding.find(path);
  if (!key || key->place.index() > 1 || path == "run.seed" || path == "run.replicates") {
    factor.refuse("key", fmt::format("{} cannot vary", nlohmann::json(path).dump()),
                  "a key with a number is wanted, other than seed and replicates",
                  "choose one of the page's keys");
  }
  const double low = factor.number("low", key->range.low, key->range.high);
  const double high = factor.number("high", key->range.low, key->range.high);
  const bool whole = std::holds_alternative<model::Integer*>(key->place);
  if (whole) factor.whole("low", -1, 1 << 30), factor.whole("high", -1, 1 << 30);
  const double fewest = whole && has_levels ? levels - 1 : 0;
  if (!(high > low) || high - low < fewest) {
    factor.refuse("high", fmt::format("{} to {} is too narrow", low, high),
                  whole && has_levels ? fmt::format("{} levels are made of it", levels)
                                      : std::string("a factor varies"),
                  "choose ends that lie further apart");
  }
  factor.done();
  return fmt::format("\n[[factor]]\nkey = {}\nlow = {}\nhigh = {}\n{}",
                     io::literal(std::string_view(path)), bound_text(*key, low),
                     bound_text(*key, high),
                     has_levels ? fmt::format("levels = {}\n", levels) : "");
}

std::string design_text(std::size_t factors, std::int64_t seed) {
  if (factors <= 2) return "[design]\nkind = \"grid\"\n";
  return fmt::format("[design]\nkind = \"latin_hypercube\"\npoints = {}\nseed = {}\n",
                     factors * points_per_factor, seed);
}

void refuse_twice(const Request& request, const std::set<std::string>& keys, std::size_t factors) {
  if (keys.size() == factors) return;
  request.refuse("factors", "a key comes twice", "it would have two values at a point",
                 "name it once");
}

}  // namespace

Answer sweep_file(Request& request) {
  const model::Parameters company = company_in(request);
  const nlohmann::json& factors = request.list("factors", max_factors);
  if (factors.empty()) {
    request.refuse("factors", "nothing varies", "a study varies something", "choose a key");
  }
  const io::ParameterBinding binding(company);
  std::string toml = fmt::format(
      "# A study from the workshop's page; run it with `dyad sweep FILE -o study.h5`.\n"
      "replicates = {}\n\n{}",
      replicates, design_text(factors.size(), company.run.seed));
  std::set<std::string> keys;
  for (std::size_t k = 0; k < factors.size(); ++k) {
    Request factor(factors[k], fmt::format("{}.factors.{}", request.where(), k));
    toml += factor_text(factor, binding, factors.size() <= 2);
    keys.insert(factors[k].at("key").get<std::string>());
  }
  refuse_twice(request, keys, factors.size());
  return {{{"toml", toml + "\n" + io::short_toml(company, "base.")}}, {}};
}

}  // namespace dyad::page
