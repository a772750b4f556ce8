#include "sim/cli/comparison_view.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "sim/cli/output.hpp"
#include "sim/cli/sweep_words.hpp"
#include "sim/io/results/combine_digests.hpp"

namespace dyad::cli {

std::string comparison_view(const io::ResultReader& reader, const std::string& file) {
  const std::vector<std::string> names = reader.texts("configuration");
  std::string text =
      line("file", fmt::format("{}, {}", file, file_size(std::filesystem::file_size(file))));
  for (std::size_t k = 0; k < names.size(); ++k)
    text += line(k == 0 ? "first" : "against", names[k]);
  text +=
      line("replicates", grouped(static_cast<std::int64_t>(reader.numbers("replicate").size())));
  text += line("seed", fmt::format("{}, common to all", reader.seed()));
  text += line("digest", io::digest_text(reader.digest()));
  text += line("model", reader.model_version());
  text += line("program", reader.provenance().program_version);
  return text +
         "\nIn the file: value (configuration, replicate, measure), and per configuration and "
         "measure\n"
         "mean_difference, lower, upper, d_z, d_pooled, variance_saved, includes_zero\n";
}

}  // namespace dyad::cli
