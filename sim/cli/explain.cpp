#include "sim/cli/explain.hpp"

#include <memory>
#include <string>
#include <vector>

#include "sim/cli/errors.hpp"
#include "sim/cli/output.hpp"
#include "sim/io/config/explain.hpp"

namespace dyad::cli {
namespace {

struct ExplainOptions {
  std::string config;
  std::vector<std::string> sets;
  bool schema = false, keys_markdown = false, json = false;
};

std::string output_of(const ExplainOptions& options) {
  if (options.schema) return io::json_schema();
  if (options.keys_markdown) return io::keys_markdown();
  const io::Configuration configuration = io::load_configuration(options.config, options.sets);
  return options.json ? io::explain_json(configuration) : io::explain_text(configuration);
}

}  // namespace

void add_explain(CLI::App& app) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand(
      "explain", "Every value of a configuration: default, range, meaning, and where it was set");
  CLI::Option* config = command->add_option("CONFIG", options->config, "Configuration (TOML)");
  CLI::Option* sets =
      command->add_option("--set", options->sets, "key=value, wins over the file; repeatable")
          ->allow_extra_args(false)
          ->needs(config);
  CLI::Option* json = command->add_flag("--json", options->json, "As JSON")->needs(config);
  CLI::Option* schema = command->add_flag("--schema", options->schema,
                                          "A JSON Schema of configurations, for editors");
  CLI::Option* keys = command->add_flag("--keys-markdown", options->keys_markdown,
                                        "The reference of all keys, docs/keys.md");
  for (CLI::Option* alone : {schema, keys}) alone->excludes(config)->excludes(sets)->excludes(json);
  schema->excludes(keys);
  command->callback([options, config, schema, keys] {
    if (config->empty() && schema->empty() && keys->empty()) {
      throw UsageError("dyad explain", "CONFIG is missing", "there is nothing to explain",
                       "add a configuration file, --schema or --keys-markdown");
    }
    print(output_of(*options));
  });
}

}  // namespace dyad::cli
