// The three pages.
#include "sim/cli/command_pages_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/cli/version.hpp"

namespace dyad::cli {
namespace {

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size()) {
    text.replace(at, what.size(), by);
  }
  return text;
}

/// "run" of "dyad run"; nothing of the program itself.
std::string word_of(const CommandHelp& command) {
  const std::size_t space = command.name.find(' ');
  return space == std::string::npos ? "" : command.name.substr(space + 1);
}

std::string with_value(const OptionHelp& option) {
  return option.names + (option.value.empty() ? "" : " " + option.value);
}

std::string in_cell(const std::string& text) { return replaced(text, "|", "\\|"); }

std::string markdown_rows(const std::vector<OptionHelp>& options) {
  std::string out;
  for (const OptionHelp& option : options) {
    out += fmt::format("| `{}` | {} |\n", in_cell(replaced(with_value(option), ",", ", ")),
                       in_cell(option.meaning));
  }
  return out;
}

/// Hyphens that can be copied, and no line that begins with a request.
std::string roff(const std::string& text) {
  std::string out = replaced(replaced(text, "\\", "\\e"), "-", "\\-");
  out = replaced(replaced(out, "\n.", "\n\\&."), "\n'", "\n\\&'");
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string roff_list(const std::vector<OptionHelp>& options) {
  std::string out;
  for (const OptionHelp& option : options) {
    out += fmt::format(".TP\n.B {}\n{}\n", roff(with_value(option)), roff(option.meaning));
  }
  return out;
}

/// All words that may stand for an option: "-o --output --force".
std::string option_words(const CommandHelp& command) {
  std::vector<std::string> names;
  for (const OptionHelp& option : command.options) {
    names.push_back(replaced(option.names, ",", " "));
  }
  return fmt::format("{}", fmt::join(names, " "));
}

}  // namespace

std::string markdown_page(const std::vector<CommandHelp>& help) {
  std::string out =
      "# The command line\n\n"
      "This page is made by `scripts/command-line-page`; do not edit it.\n\n" +
      help.front().meaning + "\n\n| command | what it does |\n|---|---|\n";
  for (const CommandHelp& command : help) {
    if (const std::string word = word_of(command); !word.empty()) {
      out += fmt::format("| [{}](#dyad-{}) | {} |\n", word, word, in_cell(command.meaning));
    }
  }
  out += fmt::format("\n| option | |\n|---|---|\n{}", markdown_rows(help.front().options));
  out +=
      "\nExit codes: 0 done; 1 failed; 2 wrong use of the command line or of a configuration; 128 "
      "+ N\n"
      "stopped by signal N. An error says where, what is wrong, why, and what to do.\n";
  for (const CommandHelp& command : help) {
    if (word_of(command).empty()) continue;
    out += fmt::format("\n## {}\n\n{}.\n\n```\n{}\n```\n\n| | |\n|---|---|\n", command.name,
                       command.meaning, command.usage);
    out += markdown_rows(command.arguments) + markdown_rows(command.options);
    if (!command.footer.empty()) out += "\n" + command.footer + "\n";
  }
  return out;
}

std::string man_page(const std::vector<CommandHelp>& help) {
  const CommandHelp& program = help.front();
  std::string out = fmt::format(
      ".TH DYAD 1 \"\" \"dyad {}\" \"User Commands\"\n.SH NAME\ndyad \\- simulates salespeople and "
      "customers\n.SH SYNOPSIS\n",
      build.version);
  for (const CommandHelp& command : help) {
    out += fmt::format(".B {}\n{}\n.br\n", roff(command.name),
                       roff(command.usage.substr(command.name.size() + 1)));
  }
  out += fmt::format(".SH DESCRIPTION\n{}\n.SH OPTIONS\n{}.SH COMMANDS\n", roff(program.meaning),
                     roff_list(program.options));
  for (const CommandHelp& command : help) {
    if (word_of(command).empty()) continue;
    out += fmt::format(".SS {}\n{}.\n", roff(command.name), roff(command.meaning));
    out += roff_list(command.arguments) + roff_list(command.options);
    if (!command.footer.empty()) out += ".PP\n" + roff(command.footer) + "\n";
  }
  return out +
         ".SH EXIT STATUS\n.TP\n.B 0\ndone\n.TP\n.B 1\nfailed\n.TP\n.B 2\nwrong use of the command "
         "line or of a configuration\n.TP\n.B 128 + N\nstopped by signal N\n";
}

std::string bash_completion(const std::vector<CommandHelp>& help) {
  std::vector<std::string> words;
  std::string cases;
  for (const CommandHelp& command : help) {
    const std::string word = word_of(command);
    if (word.empty()) continue;
    words.push_back(word);
    cases += fmt::format("      {}) words='{}' ;;\n", word, option_words(command));
  }
  return fmt::format(
      R"(# Completion of dyad for bash: commands and options; files where neither is wanted.
_dyad() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} words=''
  if ((COMP_CWORD == 1)); then
    words='{} {}'
  elif [[ $word == -* ]]; then
    case ${{COMP_WORDS[1]}} in
{}    esac
  fi
  mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}}
complete -o default -F _dyad dyad
)",
      fmt::join(words, " "), option_words(help.front()), cases);
}

}  // namespace dyad::cli
