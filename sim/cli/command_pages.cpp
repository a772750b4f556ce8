#include "sim/cli/command_pages.hpp"

#include <fmt/format.h>

#include <map>

#include "sim/base/problem.hpp"
#include "sim/cli/command_pages_text.hpp"
#include "sim/cli/output.hpp"

namespace dyad::cli {
namespace {

using Writer = std::string (*)(const std::vector<CommandHelp>&);

const std::map<std::string, Writer>& writers() {
  static const std::map<std::string, Writer> all{
      {"bash", bash_completion}, {"man", man_page}, {"markdown", markdown_page}};
  return all;
}

bool is_shown(const CLI::Option* option) { return !option->get_group().empty(); }

/// "CONFIG", "CONFIG..." if there may be several, in brackets if there may be none.
std::string in_usage(const CLI::Option& argument) {
  const std::string name = argument.get_name(true) + (argument.get_expected_max() > 1 ? "..." : "");
  return argument.get_required() ? name : "[" + name + "]";
}

/// What follows the option's name.
std::string value_of(const CLI::Option& option) {
  if (option.get_items_expected_max() == 0) return {};
  return option.get_option_text().empty() ? "VALUE" : option.get_option_text();
}

CommandHelp help_of_one(const CLI::App& command, const std::string& name) {
  CommandHelp help{name, name + " [OPTIONS]", command.get_description(), command.get_footer(), {},
                   {}};
  for (const CLI::Option* option : command.get_options(is_shown)) {
    if (option->get_positional()) {
      help.usage += " " + in_usage(*option);
      help.arguments.push_back({option->get_name(true), {}, option->get_description()});
    } else {
      help.options.push_back(
          {option->get_name(false, true), value_of(*option), option->get_description()});
    }
  }
  return help;
}

/// An empty text when there is such a format, else what is wrong with it.
std::string check_format(const std::string& text) {
  if (writers().contains(text)) return {};
  return fmt::format("{} (it is no format): give bash, man or markdown", base::shown(text));
}

}  // namespace

std::vector<CommandHelp> help_of(const CLI::App& app) {
  std::vector<CommandHelp> all{help_of_one(app, app.get_name())};
  all.front().usage += " COMMAND";
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_group().empty()) continue;
    all.push_back(help_of_one(*command, app.get_name() + " " + command->get_name()));
  }
  return all;
}

void add_command_pages(CLI::App& app) {
  app.add_option_function<std::string>(
         "--command-pages",
         [&app](const std::string& format) { print(writers().at(format)(help_of(app))); },
         "This help as a page: bash (completion), man or markdown (docs/command-line.md)")
      ->check(check_format)
      ->option_text("FORMAT");
}

}  // namespace dyad::cli
