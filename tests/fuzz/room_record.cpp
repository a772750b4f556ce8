// What follows the first line of a record is refused in words, or gives a room that can be taken up
// again; and whatever stands there in place of a first line is refused in words, or is one.
#include "sim/room/record/keeper.hpp"
#include "sim/room/record/lines.hpp"
#include "sim/room/server/secrets.hpp"
#include "tests/fuzz/input.hpp"

namespace {

using namespace dyad;

const room::Header wanted{"1", {"letting-go", room::Mode::each, room::Language::nl, 300, true}, {}};

void take_up(const std::string& text) {
  const auto path = fuzz::file_with(text, "room");
  try {
    {
      room::Keeper keeper(room::RecordFile(path), wanted);
      fuzz::demand(std::filesystem::file_size(path) == text.size(), "what is read stays");
      keeper.happened(keeper.room(), room::Admitted{room::digest_of(text)}, keeper.header().began);
      fuzz::demand(keeper.failure().empty(), "a line can be added");
    }
    const room::Keeper again(room::RecordFile(path), wanted);
    fuzz::demand(again.cut() == 0, "the end is mended by the next line");
  } catch (const base::Error& error) {
    fuzz::demand(*error.what() != '\0', "an error has words");
    fuzz::demand(std::filesystem::file_size(path) == text.size(), "what is refused stays");
  }
}

void read_back(const std::string& text) {
  try {
    const room::Dated dated = room::event_in(text);
    const std::string line = room::event_line(dated.at, dated.event);
    const room::Dated other = room::event_in(line);
    fuzz::demand(room::event_line(other.at, other.event) == line, "an event reads back");
  } catch (const room::Refusal&) {
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(fuzz::text_of(data, size));
  take_up(room::header_line(wanted) + "\n" + text);
  take_up(text);
  read_back(text);
  return 0;
}
