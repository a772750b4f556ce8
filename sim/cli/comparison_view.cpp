#include "sim/cli/comparison_view.hpp"

#include <fmt/format.h>

#include "sim/cli/output.hpp"
#include "sim/cli/sweep_words.hpp"
#include "sim/io/results/combine_digests.hpp"

namespace dyad::cli {

std::string comparison_view(const ResultFacts& facts) {
  std::string text =
      line("file", fmt::format("{}, {}", facts.file.string(), file_size(facts.bytes)));
  for (const std::string& name : facts.compared) {
    text += line(&name == &facts.compared.front() ? "first" : "against", name);
  }
  text += line("replicates", grouped(static_cast<std::int64_t>(facts.replicates)));
  text += line("seed", fmt::format("{}, common to all", facts.seed));
  text += line("digest", io::digest_text(facts.digest));
  text += line("model", facts.model_version);
  text += line("program", facts.provenance.program_version);
  return text +
         "\nIn the file: value (configuration, replicate, measure), and per configuration and "
         "measure\n"
         "mean_difference, lower, upper, d_z, d_pooled, variance_saved, includes_zero\n";
}

}  // namespace dyad::cli
