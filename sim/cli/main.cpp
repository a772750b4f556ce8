// dyad: power and empathy between salespeople and customers, simulated.
#include "sim/cli/command_pages.hpp"
#include "sim/cli/compare.hpp"
#include "sim/cli/errors.hpp"
#include "sim/cli/explain.hpp"
#include "sim/cli/inspect.hpp"
#include "sim/cli/keys.hpp"
#include "sim/cli/measures.hpp"
#include "sim/cli/merge.hpp"
#include "sim/cli/replay.hpp"
#include "sim/cli/room.hpp"
#include "sim/cli/run.hpp"
#include "sim/cli/status.hpp"
#include "sim/cli/sweep.hpp"
#include "sim/cli/talk.hpp"
#include "sim/cli/version.hpp"

// What is thrown before the arguments are read is a mistake in the lines below: let it crash.
// NOLINTNEXTLINE(bugprone-exception-escape)
int main(int argc, char** argv) {
  CLI::App app("How power and empathy move between salespeople and customers.", "dyad");
  dyad::cli::add_version(app);
  dyad::cli::add_run(app);
  dyad::cli::add_sweep(app);
  dyad::cli::add_compare(app);
  dyad::cli::add_status(app);
  dyad::cli::add_merge(app);
  dyad::cli::add_replay(app);
  dyad::cli::add_inspect(app);
  dyad::cli::add_talk(app);
  dyad::cli::add_room(app);
  dyad::cli::add_explain(app);
  dyad::cli::add_keys(app);
  dyad::cli::add_measures(app);
  dyad::cli::add_command_pages(app);
  return dyad::cli::parse_and_run(app, argc, argv);
}
