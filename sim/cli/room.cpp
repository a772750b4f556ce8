#include "sim/cli/room.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <iostream>
#include <memory>

#include "sim/base/nearest.hpp"
#include "sim/cli/common_options.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/interrupt.hpp"
#include "sim/cli/output.hpp"
#include "sim/cli/own_addresses.hpp"
#include "sim/cli/qr_code.hpp"
#include "sim/cli/version.hpp"
#include "sim/room/server/secrets.hpp"
#include "sim/room/server/server.hpp"

namespace dyad::cli {
namespace {

constexpr const char* command_name = "dyad room";
constexpr int max_people = 1000;  // each has an alias of its own, without a number

struct RoomOptions {
  std::string scenario, mode, language, interface, public_origin, record;
  int port = 8765, people = 0;  // 0: as many as there were, or 300
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

/// What is asked for; where nothing is, what is usual, or what the record has.
room::RoomSetup setup_of(const RoomOptions& options, const room::RoomSetup& usual) {
  room::RoomSetup setup = usual;
  if (!options.scenario.empty()) setup.scenario = options.scenario;
  if (!options.mode.empty()) {
    setup.mode = chosen<room::Mode>("--mode", room::mode_names, options.mode);
  }
  if (!options.language.empty()) {
    setup.language = chosen<room::Language>("--language", room::language_names, options.language);
  }
  if (options.people > 0) setup.max_people = options.people;
  return setup;
}

/// For a room that begins.
room::RoomSetup new_setup(const RoomOptions& options) {
  const auto names = room::scenario_names();
  if (options.scenario.empty()) {
    refuse("--scenario is missing", "a new room plays one",
           fmt::format("choose of {}", fmt::join(names, ", ")));
  }
  if (!room::scenario_named(options.scenario)) {
    const auto near = base::nearest(options.scenario, names);
    refuse(fmt::format("--scenario '{}' is unknown", base::shown(options.scenario)),
           "no scenario has that name",
           near ? fmt::format("did you mean {}?", *near)
                : fmt::format("choose of {}", fmt::join(names, ", ")));
  }
  return setup_of(options, {});
}

/// A record is taken up as it is: another beginning would be another room.
void demand_same_beginning(const RoomOptions& options, const room::Keeper& keeper) {
  const room::RoomSetup& began = keeper.header().setup;
  const room::RoomSetup wanted = setup_of(options, began);
  if (wanted.scenario == began.scenario && wanted.mode == began.mode &&
      wanted.language == began.language) {
    return;
  }
  throw base::Error(keeper.path().string(), "is the record of another room",
                    fmt::format("it began with --scenario {} --mode {} --language {}",
                                began.scenario, room::word_for(room::mode_names, began.mode),
                                room::word_for(room::language_names, began.language)),
                    "leave these options out to take it up, or choose another file with --keep");
}

room::Origins origins_of(const RoomOptions& options, const std::string& address,
                         unsigned short port) {
  std::vector<std::string> all{room::origin_of("http", address, port)};
  if (address.starts_with("127.")) all.push_back(room::origin_of("http", "localhost", port));
  if (!options.public_origin.empty()) all.insert(all.begin(), options.public_origin);
  return room::Origins(all);
}

/// An origin as browsers send it.
std::string origin(const std::string& text) {
  const bool named = text.starts_with("https://") || text.starts_with("http://");
  const std::string host = named ? text.substr(text.find("://") + 3) : "";
  const bool good =
      !host.empty() && host.size() < 256 &&
      host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-:") == std::string::npos;
  if (good) return {};
  return fmt::format(
      "{} (scheme and host in small letters, and nothing behind them): such as "
      "https://room.example.org",
      base::shown(text));
}

/// All that a facilitator must see, and the code to hold a phone to.
std::string welcome(const room::Site& site, const room::Codes& codes, const std::string& listens) {
  const std::string shown = site.origins().shown(), join = site.invitation().address;
  std::string text = "\n";
  if (isatty(STDOUT_FILENO) != 0) text += qr_code(join) + "\n";
  text += fmt::format("  phones      {}\n", join);
  text += fmt::format("  projector   {}/room/screen#{}\n", shown, codes.key);
  text += fmt::format("  remote      {}/room/remote#{}\n\n", shown, codes.key);
  if (shown != listens) text += fmt::format("The proxy is to send all to {}\n", listens);
  if (!site.origins().secure()) {
    text += "Without TLS whoever is in this network can read along (docs/room.md).\n";
  }
  text += "Whoever has the key in the last two addresses leads the room. Ctrl-C ends it.\n";
  return text;
}

std::string kept_text(const room::Keeper* keeper) {
  if (!keeper) return "Nothing is kept.\n";
  return fmt::format("Kept of those who consent: {} ({} people, {} events).\n",
                     keeper->path().string(), keeper->people(), grouped(keeper->events()));
}

/// Begins the record, or takes it up.
std::unique_ptr<room::Keeper> keeper_of(const RoomOptions& options) {
  room::RecordFile file(options.record);
  room::Header header{program_version(), {}, room::now_in_seconds()};
  if (file.is_new()) header.setup = new_setup(options);
  header.setup.recorded = true;
  auto keeper = std::make_unique<room::Keeper>(std::move(file), header);
  if (!keeper->is_new()) demand_same_beginning(options, *keeper);
  if (keeper->cut() > 0) {
    print(fmt::format("{}: the last line is not whole, and is left out.\n", options.record));
  }
  return keeper;
}

void open_room(const RoomOptions& options) {
  // Whoever reads our output may end before the room does.
  std::signal(SIGPIPE, SIG_IGN);
  const std::string address = listening_address(command_name, options.interface, own_addresses());
  const bool begins = options.record.empty() || !std::filesystem::exists(options.record);
  // What is wrong is said before anything is opened.
  if (begins) room::connections_for(new_setup(options).max_people);
  room::Server server(address, static_cast<unsigned short>(options.port));
  auto keeper = options.record.empty() ? nullptr : keeper_of(options);
  room::Room begun = keeper ? keeper->room() : room::Room(new_setup(options));
  if (options.people > 0) begun.allow(options.people);
  room::connections_for(begun.max_people());  // a record may have more than is usual
  const room::Codes codes{room::drawn_code(), room::drawn_secret()};
  room::Site site(std::move(begun), origins_of(options, address, server.port()), codes,
                  std::make_shared<const room::Page>(room::packed_page()), std::move(keeper),
                  [](const std::string& message) {
                    std::cerr << message << "\nThe room goes on; from now on nothing is kept.\n";
                  });
  const Interrupt interrupt;
  print(welcome(site, codes, room::origin_of("http", address, server.port())) +
        kept_text(site.keeper()));
  std::cout.flush();
  server.serve(site, [] { return Interrupt::signal() != 0; });
  print("\nThe room is closed. " + kept_text(site.keeper()));
}

}  // namespace

void add_room(CLI::App& app) {
  auto options = std::make_shared<RoomOptions>();
  CLI::App* command =
      app.add_subcommand("room", "A room of phones that hold one conversation, and its projector");
  const auto names = room::scenario_names();
  command
      ->add_option("--scenario", options->scenario,
                   fmt::format("One of {}", fmt::join(names, ", ")))
      ->option_text("NAME");
  command->add_option("--mode", options->mode, "each (by default), together, predict or pairs")
      ->option_text("MODE");
  command->add_option("--language", options->language, "The projector's: nl (by default) or en")
      ->option_text("LANGUAGE");
  command
      ->add_option("--keep", options->record,
                   "Keep what those send who consent, and take it up again where it ended")
      ->option_text("FILE");
  command
      ->add_option("--interface", options->interface,
                   "The network, by address or name; 127.0.0.1 for this machine alone")
      ->option_text("ADDRESS");
  command->add_option("--port", options->port, "8765 by default; 0 for any that is free")
      ->transform(within(0, 65535))
      ->option_text("N");
  command->add_option("--people", options->people, "At most, 300 by default")
      ->transform(within(1, max_people))
      ->option_text("N");
  command
      ->add_option("--public", options->public_origin,
                   "What people open where a proxy adds TLS, such as https://room.example.org")
      ->check(origin)
      ->option_text("ORIGIN");
  command->callback([options] { open_room(*options); });
}

}  // namespace dyad::cli
