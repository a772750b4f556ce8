// A record is refused in words, or gives a room whose record gives it again.
#include "sim/room/record/keeper.hpp"
#include "sim/room/record/lines.hpp"
#include "tests/fuzz/input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dyad;
  const std::string text(fuzz::text_of(data, size));
  const auto path = fuzz::file_with(text, "room");
  const room::Header wanted{
      "1", {"letting-go", room::Mode::each, room::Language::nl, 300, true}, {}};
  try {
    std::size_t cut = 0;
    {
      const room::Keeper keeper(room::RecordFile(path), wanted);
      cut = keeper.cut();
    }
    const room::Keeper again(room::RecordFile(path), wanted);
    fuzz::demand(again.cut() == 0, "a record is cut once");
    fuzz::demand(std::filesystem::file_size(path) == text.size() - cut, "nothing else is cut");
  } catch (const base::Error& error) {
    fuzz::demand(*error.what() != '\0', "an error has words");
    fuzz::demand(std::filesystem::file_size(path) == text.size(), "what is refused stays");
  }
  try {
    const room::Dated dated = room::event_in(text);
    const std::string line = room::event_line(dated.at, dated.event);
    const room::Dated other = room::event_in(line);
    fuzz::demand(room::event_line(other.at, other.event) == line, "an event reads back");
  } catch (const room::Refusal&) {
  }
  return 0;
}
