#include "sim/cli/errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <new>
#include <optional>
#include <vector>

#include "sim/base/nearest.hpp"
#include "sim/io/config/problems.hpp"
#include "sim/model/parameters/keys.hpp"

namespace dyad::cli {
namespace {

/// The command that was being parsed; the program itself before there is one.
const CLI::App& current(const CLI::App& app) {
  const auto commands = app.get_subcommands();
  return commands.empty() ? app : *commands.front();
}

std::string full_name(const CLI::App& app, const CLI::App& command) {
  return &app == &command ? app.get_name() : app.get_name() + " " + command.get_name();
}

std::vector<std::string> options_of(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* each : app.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(each->get_name());
  }
  return names;
}

/// Whether `word` is one line and one letter: all of those are too near to each other to guess.
bool is_short(const std::string& word) { return word.size() == 2; }

/// The option behind a dash that a word processor made long; nothing where there is none.
std::optional<std::string> behind_long_dash(std::string_view word) {
  bool is_long = false;
  for (const std::string_view dash : {"\u2013", "\u2014", "\u2212", "-"}) {
    while (word.starts_with(dash)) {
      word.remove_prefix(dash.size());
      is_long = is_long || dash != "-";
    }
  }
  if (!is_long) return std::nullopt;
  return (word.size() == 1 ? "-" : "--") + std::string(word);
}

/// What an unknown option may have been meant to be: an option, or a key of the configuration.
std::optional<std::string> option_meant(const CLI::App& command, const std::string& word) {
  const auto options = options_of(command);
  if (is_short(word)) {
    for (const std::string& option : options) {
      if (option.starts_with("-" + word)) return option;
    }
    return std::nullopt;
  }
  const std::string name = word.substr(std::min(word.find_first_not_of('-'), word.size()));
  if (std::find(options.begin(), options.end(), "--set") != options.end()) {
    model::Parameters any;
    for (const model::Key& key : model::keys_of(any)) {
      if (key.name == name) return fmt::format("--set {}=...", key.path());
    }
  }
  for (const std::string& option : options) {
    if (option.starts_with(word) && word.size() > 3) return option;
  }
  return base::nearest(word, options);
}

std::string sentence(std::string_view where, std::string_view what, std::string_view why,
                     std::string_view remedy) {
  return base::Problem{std::string(where), std::string(what), std::string(why), std::string(remedy)}
      .text();
}

std::string unexpected(const CLI::App& app, const CLI::App& command) {
  const auto words = app.remaining(true);
  const std::string word = words.empty() ? "" : words.front();
  const std::string name = full_name(app, command);
  if (const auto meant = behind_long_dash(word)) {
    return sentence(name, fmt::format("unknown argument {}", base::shown(word)),
                    "it begins with a long dash, as word processors make them",
                    fmt::format("write {}", base::shown(*meant)));
  }
  const bool option = word.starts_with("-");
  const bool is_command = !option && &app == &command;
  const char* kind = option ? "option" : is_command ? "command" : "argument";
  const auto near =
      option ? option_meant(command, word) : base::nearest(word, commands_of(command));
  return sentence(
      name, fmt::format("unknown {} {}", kind, base::shown(word)),
      is_command ? "there is no such command" : "the command does not know it",
      near ? fmt::format("did you mean {}?", *near) : fmt::format("see `{} --help`", name));
}

/// CLI11's complaint in our grammar. Checks of single options speak it already.
std::string translated(const CLI::App& app, const CLI::ParseError& error) {
  std::string what = error.what();
  if (dynamic_cast<const CLI::ValidationError*>(&error) != nullptr) return what;
  const CLI::App& command = current(app);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) return unexpected(app, command);
  const std::string name = full_name(app, command);
  const std::string help = fmt::format("see `{} --help`", name);
  const std::string option = what.substr(0, what.find(':'));
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr && option != what) {
    if (what.find("At Most") != std::string::npos) {
      return sentence(name, option + " is given more than once", "it takes one value", "keep one");
    }
    return sentence(name, option + " has no value", "one must follow it", help);
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    if (!app.remaining(true).empty()) return unexpected(app, command);
    return sentence(name, what.substr(0, what.find(" is required")) + " is missing",
                    "it must be given", help);
  }
  return sentence(name, base::shown(what), "that is not how it is used", help);
}

/// A shell's variable that is unset must not be taken for an option that was left out.
std::string not_empty(const std::string& text) {
  if (!text.empty()) return {};
  return "the value is empty (a variable of the shell may be unset): give one, or leave it out";
}

void refuse_empty_values(CLI::App& app) {
  for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) {
    for (CLI::Option* option : command->get_options()) {
      const bool takes_value = option->get_items_expected_max() > 0;
      if (takes_value && !option->get_positional()) option->check(not_empty);
    }
  }
}

int report(const std::string& message, int code) {
  std::cerr << message << '\n';
  return code;
}

}  // namespace

int parse_and_run(CLI::App& app, int argc, char** argv) {
  // A limit on file size then fails the write, which is reported, instead of killing the program.
  std::signal(SIGXFSZ, SIG_IGN);
  app.require_subcommand(0, 1);  // the word in `dyad keys sweep` is no second command
  refuse_empty_values(app);
  try {
    app.parse(argc, argv);
    if (argc > 1) return success;
    std::cerr << app.help();
    return wrong_use;
  } catch (const CLI::Success& help_or_version) {
    return app.exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    return report(translated(app, error), wrong_use);
  } catch (const UsageError& error) {
    return report(error.what(), wrong_use);
  } catch (const io::ConfigError& error) {
    return report(error.what(), wrong_use);
  } catch (const Exit& exit) {
    return exit.code;
  } catch (const std::bad_alloc&) {
    return report(app.get_name() +
                      ": out of memory (the run is too large): fewer salespeople at "
                      "once, fewer threads, or no trajectories need less",
                  failure);
  } catch (const std::exception& error) {
    return report(error.what(), failure);
  }
}

}  // namespace dyad::cli
