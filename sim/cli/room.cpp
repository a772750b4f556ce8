#include "sim/cli/room.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <csignal>
#include <memory>

#include "sim/base/nearest.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/interrupt.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/own_addresses.hpp"
#include "sim/cli/qr_code.hpp"
#include "sim/room/server/secrets.hpp"
#include "sim/room/server/server.hpp"

namespace dyad::cli {
namespace {

constexpr const char* command_name = "dyad room";

struct RoomOptions {
  std::string scenario, mode = "each", language = "nl", interface, public_address;
  int port = 8765, people = 300;
};

[[noreturn]] void refuse(const std::string& what, const std::string& why,
                         const std::string& remedy) {
  throw UsageError(command_name, what, why, remedy);
}

/// The value that a word of a vocabulary stands for.
template <class Value, class Names>
Value chosen(const char* option, const Names& names, const std::string& word) {
  if (const auto value = room::value_of<Value>(names, word)) return *value;
  const auto near = base::nearest(word, {names.begin(), names.end()});
  refuse(fmt::format("{} '{}' is unknown", option, base::shown(word)), "it is none of them",
         near ? fmt::format("did you mean {}?", *near)
              : fmt::format("choose of {}", fmt::join(names, ", ")));
}

room::RoomSetup setup_of(const RoomOptions& options) {
  const auto names = room::scenario_names();
  if (options.scenario.empty()) {
    refuse("--scenario is missing", "a room plays one",
           fmt::format("choose of {}", fmt::join(names, ", ")));
  }
  if (!room::scenario_named(options.scenario)) {
    const auto near = base::nearest(options.scenario, names);
    refuse(fmt::format("--scenario '{}' is unknown", base::shown(options.scenario)),
           "no scenario has that name",
           near ? fmt::format("did you mean {}?", *near)
                : fmt::format("choose of {}", fmt::join(names, ", ")));
  }
  return {options.scenario, chosen<room::Mode>("--mode", room::mode_names, options.mode),
          chosen<room::Language>("--language", room::language_names, options.language),
          options.people};
}

room::Origins origins_of(const RoomOptions& options, const std::string& address,
                         unsigned short port) {
  std::vector<std::string> all{room::origin_of("http", address, port)};
  if (address.starts_with("127.")) all.push_back(room::origin_of("http", "localhost", port));
  if (!options.public_address.empty()) all.insert(all.begin(), options.public_address);
  return room::Origins(all);
}

/// All that a facilitator must see, and the code to hold a phone to.
std::string welcome(const room::Origins& origins, const room::Codes& codes) {
  const std::string join = origins.shown() + "/room#" + codes.room;
  std::string text = "\n";
  if (isatty(STDOUT_FILENO) != 0) text += qr_code(join) + "\n";
  text += fmt::format("  phones      {}\n", join);
  text += fmt::format("  projector   {}/room/screen#{}\n", origins.shown(), codes.key);
  text += fmt::format("  remote      {}/room/remote#{}\n\n", origins.shown(), codes.key);
  text += "Whoever has the key in the last two leads the room. Ctrl-C ends it; nothing is kept.\n";
  return text;
}

void open_room(const RoomOptions& options) {
  // Whoever reads our output may end before the room does.
  std::signal(SIGPIPE, SIG_IGN);
  const room::RoomSetup setup = setup_of(options);
  const std::string address = listening_address(command_name, options.interface, own_addresses());
  room::Server server(address, static_cast<unsigned short>(options.port));
  const room::Codes codes{room::drawn_code(), room::drawn_secret()};
  room::Site site(room::Room(setup), origins_of(options, address, server.port()), codes,
                  room::Clock::now());
  const Interrupt interrupt;
  print(welcome(site.origins(), codes));
  server.serve(site, [] { return Interrupt::signal() != 0; });
  print("\nThe room is closed. Nothing was kept.\n");
}

}  // namespace

void add_room(CLI::App& app) {
  auto options = std::make_shared<RoomOptions>();
  CLI::App* command =
      app.add_subcommand("room", "A room of phones that hold one conversation, and its projector");
  command->add_option("--scenario", options->scenario, "Of the workshop's page; it has the names")
      ->option_text("NAME");
  command->add_option("--mode", options->mode, "each (by default), together, predict or pairs")
      ->option_text("MODE");
  command->add_option("--language", options->language, "The projector's: nl (by default) or en")
      ->option_text("LANGUAGE");
  command
      ->add_option("--interface", options->interface,
                   "The network, by address or interface; 127.0.0.1 for this machine alone")
      ->option_text("ADDRESS");
  command->add_option("--port", options->port, "8765 by default; 0: one that is free")
      ->option_text("N");
  command->add_option("--people", options->people, "At most, 300 by default")->option_text("N");
  command
      ->add_option("--public", options->public_address,
                   "What people open where a proxy adds TLS: https://room.example.org")
      ->option_text("ORIGIN");
  command->callback([options] { open_room(*options); });
}

}  // namespace dyad::cli
