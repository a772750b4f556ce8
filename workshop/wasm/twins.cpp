// Two companies with the same people and the same luck, one with the interventions.
#include <memory>

#include "workshop/wasm/company.hpp"
#include "workshop/wasm/json_values.hpp"
#include "workshop/wasm/runs.hpp"

namespace dyad::page {
namespace {

using model::Outcome;

constexpr std::int64_t max_replicates = 1000;
constexpr std::int64_t at_once = 8;  // replicates that share a population

/// What is compared. Counts are per year, all else are means over turns or moves.
struct Compared {
  Outcome outcome;
  bool counted;
};
constexpr std::array compared{
    Compared{Outcome("sales"), true},
    Compared{Outcome("revenue"), true},
    Compared{Outcome("influence"), false},
    Compared{Outcome("customer_power"), false},
    Compared{Outcome("trust"), false},
    Compared{Outcome("empathy"), false},
    Compared{Outcome("customer_empathy"), false},
    Compared{Outcome("intoxication"), false},
    Compared{Outcome("discount"), false},
    Compared{Outcome("asks"), true},
    Compared{Outcome("chases"), true},
    Compared{Outcome("churned_accounts"), true},
    Compared{Outcome("knowledge"), false},
    Compared{Outcome("customer_orientation"), false},
    Compared{Outcome("talk_share"), false},
};

/// Sums of weekly means over replicates.
using Weeks = std::array<std::vector<double>, model::weekly_count>;

void add(Weeks& sums, const model::RunResult& run) {
  for (std::size_t k = 0; k < model::weekly_count; ++k) {
    const std::vector<float> means = weekly_mean(run, k);
    sums[k].resize(means.size());
    for (std::size_t week = 0; week < means.size(); ++week) sums[k][week] += means[week];
  }
}

/// A pair of companies and what is known of it so far, replicate by replicate from 0 on.
class Twins {
 public:
  explicit Twins(model::Parameters with) : with_(std::move(with)), without_(with_) {
    without_.interventions.clear();
  }

  void run_up_to(std::int64_t replicates) {
    while (replicates_ < replicates) {
      const std::int64_t count = std::min(at_once, replicates - replicates_);
      const auto with = runs_of(with_, replicates_, count, true);
      const auto without = runs_of(without_, replicates_, count, true);
      for (std::size_t k = 0; k < with.size(); ++k) compare(with[k], without[k]);
      replicates_ += count;
    }
  }

  std::int64_t replicates() const { return replicates_; }

  Answer answer() const {
    nlohmann::json differences = nlohmann::json::object();
    for (std::size_t k = 0; k < compared.size(); ++k) {
      const auto outcome = compared[k].outcome.index();
      differences[std::string(model::outcome_info[outcome].name)] = interval_json(differences_[k]);
    }
    Answer answer{{{"replicates", replicates_},
                   {"differences", differences},
                   {"weekly_with", nlohmann::json::object()},
                   {"weekly_without", nlohmann::json::object()}},
                  {}};
    for (std::size_t k = 0; k < model::weekly_count; ++k) {
      answer.columns.push_back({"weekly_with." + weekly_name(k), mean(weeks_with_[k])});
      answer.columns.push_back({"weekly_without." + weekly_name(k), mean(weeks_without_[k])});
    }
    return answer;
  }

 private:
  void compare(const model::RunResult& with, const model::RunResult& without) {
    const double years = static_cast<double>(with_.run.weeks) / 52;
    for (std::size_t k = 0; k < compared.size(); ++k) {
      const Compared& each = compared[k];
      differences_[k].add((mean_of(with, each.outcome) - mean_of(without, each.outcome)) /
                          (each.counted ? years : 1));
    }
    add(weeks_with_, with);
    add(weeks_without_, without);
  }

  std::vector<float> mean(const std::vector<double>& sums) const {
    std::vector<float> means;
    for (const double sum : sums) {
      means.push_back(static_cast<float>(sum / static_cast<double>(replicates_)));
    }
    return means;
  }

  model::Parameters with_, without_;
  std::int64_t replicates_ = 0;
  std::array<base::Moments, compared.size()> differences_;
  Weeks weeks_with_, weeks_without_;
};

/// The last pair that was asked for, so that who asks for more replicates of it pays for these
/// only. An answer is the same whether it is known or not.
struct Known {
  std::string company;  // settings, interventions and seed
  std::unique_ptr<Twins> twins;
};

}  // namespace

/// Over replicates 0 .. from + replicates - 1. `from` says how many the page has seen.
Answer twins(Request& request) {
  static Known known;
  const model::Parameters parameters = company_in(request);
  const std::int64_t from = request.whole("from", 0, max_replicates);
  const std::int64_t more = request.whole("replicates", 1, max_replicates);
  nlohmann::json company = request.fields();
  for (const char* other : {"id", "from", "replicates"}) company.erase(other);
  const bool is_known =
      from > 0 && company.dump() == known.company && known.twins->replicates() == from;
  refuse_large(request, parameters, 2.0 * static_cast<double>(is_known ? more : from + more));
  if (!is_known) known = {company.dump(), std::make_unique<Twins>(parameters)};
  known.twins->run_up_to(from + more);
  return known.twins->answer();
}

}  // namespace dyad::page
