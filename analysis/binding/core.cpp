// dyad._core: what the package does not do by files alone. Its types are in
// analysis/dyad/_core.pyi.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "analysis/binding/background.hpp"
#include "sim/base/problem.hpp"
#include "sim/cli/processors.hpp"
#include "sim/cli/run_provenance.hpp"
#include "sim/cli/version.hpp"
#include "sim/engine/simulation.hpp"
#include "sim/io/config/config.hpp"
#include "sim/io/config/resolved.hpp"
#include "sim/io/results/writer.hpp"
#include "sim/model/kernel/kernels.hpp"
#include "workshop/wasm/answer.hpp"

namespace dyad::binding {
namespace {

/// HDF5, which h5py may use in the same process, is used by one thread at a time: the one that has
/// Python's interpreter and h5py's own lock. Runs themselves go on side by side.
class Hdf5Turn {
 public:
  Hdf5Turn() : lock_(pybind11::module_::import("h5py").attr("_objects").attr("phil")) {
    lock_.attr("acquire")();
  }
  ~Hdf5Turn() { lock_.attr("release")(); }
  Hdf5Turn(const Hdf5Turn&) = delete;
  Hdf5Turn& operator=(const Hdf5Turn&) = delete;

 private:
  pybind11::gil_scoped_acquire interpreter_;
  pybind11::object lock_;
};

/// Closes the file, which may have to be removed, while no other thread writes.
struct Writer {
  Writer(const std::string& output, const model::Parameters& parameters,
         const io::Provenance& provenance) {
    const Hdf5Turn turn;
    file = std::make_unique<io::ResultWriter>(output, parameters, provenance);
  }
  ~Writer() {
    const Hdf5Turn turn;
    file.reset();
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  std::unique_ptr<io::ResultWriter> file;
};

struct How {
  int threads;
  std::string kernel;
};

void simulate(const io::Configuration& configuration, const std::string& title,
              const std::string& output, const How& how, const std::function<bool()>& stop) {
  const std::time_t started = std::time(nullptr);
  const auto clock = std::chrono::steady_clock::now();
  const model::Parameters& parameters = configuration.parameters;
  io::Provenance provenance{title, cli::program_version(), cli::build_text(),
                            io::resolved_toml(parameters)};
  Writer writer(output, parameters, provenance);
  engine::Options options;
  options.threads = how.threads > 0 ? how.threads : cli::processors();
  options.kernel = how.kernel;
  options.stop_requested = stop;
  engine::simulate(parameters, options, [&](const model::RunResult& result) {
    const Hdf5Turn turn;
    writer.file->add(result);
  });
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - clock;
  const io::Session session =
      cli::session_of(configuration.path, started, seconds.count(),
                      engine::threads_used(parameters, options), how.kernel);
  const Hdf5Turn turn;
  writer.file->finish(session);
}

/// The kernels are named by the command line too; so is what it says of one that is not there.
void check_kernel(const std::string& name) {
  if (name.empty()) return;
  for (const model::Kernel& kernel : model::kernels()) {
    if (kernel.name == name && kernel.runs_here()) return;
  }
  throw base::Error("kernel", base::shown(name) + " does not run here",
                    "there are " + cli::kernel_names(), "give one of them, or none");
}

void run_file(const std::string& path, const std::vector<std::string>& sets,
              const std::string& output, int threads, const std::string& kernel) {
  check_kernel(kernel);
  const io::Configuration configuration = io::load_configuration(path, sets);
  const std::string title = cli::provenance_of(std::filesystem::path(path)).title;
  in_background([&](const std::function<bool()>& stop) {
    simulate(configuration, title, output, {threads, kernel}, stop);
  });
}

void run_text(const std::string& toml, const std::vector<std::string>& sets,
              const std::string& output, int threads, const std::string& kernel) {
  check_kernel(kernel);
  io::Configuration configuration = io::parse_configuration(toml, "configuration", sets, ".");
  configuration.path = "configuration";  // as its messages call it
  in_background([&](const std::function<bool()>& stop) {
    simulate(configuration, "A run from Python", output, {threads, kernel}, stop);
  });
}

/// What the workshop's page would be answered: JSON in, JSON out. Columns are not needed here.
std::string ask(const std::string& question) { return page::answer_to(question).value.dump(); }

}  // namespace
}  // namespace dyad::binding

PYBIND11_MODULE(_core, module) {
  namespace py = pybind11;
  namespace binding = dyad::binding;
  module.doc() = "The program dyad as a module: used by the package, and not by its users.";
  // Its text is the whole sentence that the command line says.
  py::register_exception<dyad::base::Error>(module, "Error");
  module.def("run_file", &binding::run_file, py::arg("path"), py::arg("sets"), py::arg("output"),
             py::arg("threads"), py::arg("kernel"));
  module.def("run_text", &binding::run_text, py::arg("toml"), py::arg("sets"), py::arg("output"),
             py::arg("threads"), py::arg("kernel"));
  module.def("ask", &binding::ask, py::arg("question"), py::call_guard<py::gil_scoped_release>());
  module.def("program_version", &dyad::cli::program_version);
}
