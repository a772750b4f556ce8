// A journal is refused in words, or gives runs back that lie inside its sweep.
#include "sim/study/journal/journal.hpp"

#include "sim/study/journal/journal_error.hpp"
#include "tests/fuzz/input.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dyad;
  const study::Extent extent = {4, 3};
  const study::Identity identity = {{"sweep", "[sweep]\n"}, {"program", "dyad"}};
  const auto file = fuzz::file_with(fuzz::text_of(data, size), "input.journal");
  try {
    study::Journal journal(file, identity, extent);
    std::int64_t shown = 0;
    journal.for_each([&](const study::FinishedRun& run) {
      ++shown;
      fuzz::demand(run.point >= 0 && run.point < extent.points, "a run has a point of the sweep");
      fuzz::demand(run.replicate >= 0 && run.replicate < extent.replicates, "and a replicate");
    });
    fuzz::demand(shown <= extent.runs(), "no run comes twice");
    journal.remove();
  } catch (const study::JournalError& error) {
    fuzz::demand(*error.what() != '\0', "an error has words");
  }
  std::error_code none;
  for (const char* beside : {"", "-wal", "-shm", ".lock"}) {
    std::filesystem::remove(file.string() + beside, none);
  }
  return 0;
}
