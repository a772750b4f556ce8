#include "sim/cli/inspect_text.hpp"

#include <fmt/format.h>

#include <cmath>

#include "sim/cli/output.hpp"
#include "sim/io/results/combine_digests.hpp"
#include "sim/io/results/layout.hpp"

namespace dyad::cli {
namespace {

std::string line(const char* name, const std::string& value) {
  return fmt::format("  {:<14}{}\n", name, value);
}

std::string session_value(const ResultFacts& facts, const char* wanted) {
  for (const auto& [name, value] : facts.session) {
    if (name == wanted) return value;
  }
  return "?";
}

std::string origin(const ResultFacts& facts) {
  const auto count = [](std::uint64_t n) { return grouped(static_cast<std::int64_t>(n)); };
  const std::string threads = session_value(facts, "threads");
  return fmt::format("{} ({})\n", facts.file.string(), file_size(facts.bytes)) +
         wrapped(words_of(facts.provenance.title), 2) + "\n" +
         line("size", fmt::format("{} {} of {} salespeople, {} weeks", count(facts.replicates),
                                  facts.replicates == 1 ? "replicate" : "replicates",
                                  count(facts.salespeople),
                                  grouped(static_cast<std::int64_t>(facts.weeks)))) +
         line("seed", std::to_string(facts.seed)) + line("digest", io::digest_text(facts.digest)) +
         line("model", fmt::format("{}, file format {}", facts.model_version, io::format_version)) +
         line("program", facts.provenance.program_version) + line("build", facts.provenance.build) +
         line("session",
              fmt::format("{} on {}, {} {}, kernel {}, {}", session_value(facts, "started"),
                          session_value(facts, "host"), threads,
                          threads == "1" ? "thread" : "threads", session_value(facts, "kernel"),
                          duration(std::atof(session_value(facts, "seconds").c_str()))));
}

std::string changes(const ResultFacts& facts) {
  if (!facts.unreadable_configuration.empty()) {
    return "\nThe configuration cannot be read by this program\n" +
           wrapped(words_of(facts.unreadable_configuration), 2);
  }
  if (facts.changes.empty()) return "\nAll values except the seed are the defaults\n";
  std::size_t width = 0;
  for (const auto& change : facts.changes) width = std::max(width, change.key.size());
  std::string text = "\nNot the default\n";
  for (const auto& [key, value, fallback] : facts.changes) {
    text += fmt::format("  {:<{}}  {:<12}  instead of {}\n", key, width, value, fallback);
  }
  return text;
}

std::string interventions(const ResultFacts& facts) {
  if (facts.interventions.empty()) return {};
  std::string text = "\nInterventions\n";
  for (std::size_t i = 0; i < facts.interventions.size(); ++i) {
    std::vector<std::string> words{fmt::format("{}:", i)};
    for (const auto& [key, value] : facts.interventions[i]) {
      words.push_back(fmt::format("{}={}", key, value));
    }
    text += wrapped(words, 2);
  }
  return text;
}

std::string significant(double value) {
  if (std::isnan(value)) return "-";
  return fmt::format("{:.{}f}", value, std::abs(value) >= 100 ? 1 : std::abs(value) >= 10 ? 2 : 3);
}

std::string outcomes(const ResultFacts& facts) {
  constexpr std::size_t indent = 47;
  std::string text = fmt::format("\n{:<24}{:>10}{:>10}   over salespeople and replicates\n",
                                 "Outcome", "mean", "SD");
  for (const auto& each : facts.outcomes) {
    const std::string units = each.units == "1" ? "" : " [" + each.units + "]";
    const std::string meaning = wrapped(words_of(each.long_name + units), indent);
    text += fmt::format("  {:<22}{:>10}{:>10}   {}", each.name, significant(each.mean),
                        significant(each.sd), meaning.substr(indent));
  }
  return text;
}

bool labels_a_dimension(const io::StoredVariable& variable) {
  return variable.dimensions.size() == 1 && variable.dimensions[0] == variable.name;
}

std::string dimensions(const ResultFacts& facts) {
  std::vector<std::string> words;
  for (const auto& variable : facts.variables) {
    if (labels_a_dimension(variable)) {
      words.push_back(fmt::format("{}={}", variable.name, variable.shape[0]));
    }
  }
  return "\nDimensions\n" + wrapped(words, 2);
}

/// Names under the dimensions that they share; units where there are any.
std::string variables(const ResultFacts& facts) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const auto& variable : facts.variables) {
    if (labels_a_dimension(variable)) continue;
    const std::string over = fmt::format("({})", fmt::join(variable.dimensions, ", "));
    const bool pure = variable.units.empty() || variable.units == "1";
    if (groups.empty() || groups.back().first != over) groups.push_back({over, {}});
    groups.back().second.push_back(variable.name + (pure ? "" : " [" + variable.units + "]"));
  }
  std::string text = "\nVariables\n";
  for (const auto& [over, names] : groups) text += "  " + over + "\n" + wrapped(names, 4);
  return text;
}

}  // namespace

std::string text_view(const ResultFacts& facts) {
  return origin(facts) + changes(facts) + interventions(facts) + outcomes(facts) +
         dimensions(facts) + variables(facts) + "\n" + wrapped(words_of(io::caveat), 0) +
         // Once more, since what stands at the top may have left the screen.
         "\ndigest " + io::digest_text(facts.digest) + "\n";
}

}  // namespace dyad::cli
