#include "sim/cli/explain.hpp"

#include <memory>
#include <string>
#include <vector>

#include "sim/cli/errors.hpp"
#include "sim/cli/output.hpp"
#include "sim/io/config/explain_json.hpp"
#include "sim/io/config/explain_text.hpp"
#include "sim/io/config/json_schema.hpp"
#include "sim/io/config/keys_markdown.hpp"
#include "sim/io/sweep/reference.hpp"
#include "sim/io/sweep/schema.hpp"

namespace dyad::cli {
namespace {

/// What is said without a configuration: of all that there can be.
struct Reference {
  const char* flag;
  const char* description;
  std::string (*text)();
};

constexpr Reference references[]{
    {"--schema", "A JSON Schema of configurations, for editors", io::json_schema},
    {"--sweep-schema", "A JSON Schema of sweep files, for editors", io::sweep_schema},
    {"--keys-markdown", "The reference of all keys, docs/keys.md", io::keys_markdown},
    {"--sweep-keys-markdown", "The tables of docs/sweep-file.md", io::sweep_keys_markdown},
};

struct ExplainOptions {
  std::string config;
  std::vector<std::string> sets;
  bool json = false;
};

std::string output_of(const ExplainOptions& options) {
  const io::Configuration configuration = io::load_configuration(options.config, options.sets);
  return options.json ? io::explain_json(configuration) : io::explain_text(configuration);
}

}  // namespace

void add_explain(CLI::App& app) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand(
      "explain",
      "Show every value of a configuration: default, range, meaning, and where it was set");
  CLI::Option* config = command->add_option("CONFIG", options->config, "Configuration (TOML)");
  CLI::Option* sets = command
                          ->add_option("--set", options->sets,
                                       "key=value, in place of the value in the file; repeatable")
                          ->allow_extra_args(false)
                          ->needs(config);
  CLI::Option* json = command->add_flag("--json", options->json, "As JSON")->needs(config);
  std::vector<CLI::Option*> flags;
  for (const Reference& reference : references) {
    CLI::Option* flag = command->add_flag(reference.flag, reference.description);
    for (CLI::Option* other : {config, sets, json}) flag->excludes(other);
    for (CLI::Option* other : flags) flag->excludes(other);
    flags.push_back(flag);
  }
  command->callback([options, config, flags] {
    for (std::size_t i = 0; i < flags.size(); ++i) {
      if (!flags[i]->empty()) return print(references[i].text());
    }
    if (config->empty()) {
      throw UsageError("dyad explain", "CONFIG is missing", "there is nothing to explain",
                       "add a configuration file, --schema or --keys-markdown");
    }
    print(output_of(*options));
  });
}

}  // namespace dyad::cli
