# Not built here: a recipe for Spack. Address and checksum of the source are to be filled in.
from spack.package import *


class Dyad(CMakePackage, PythonExtension):
    """Power and empathy between salespeople and customers: an agent-based simulation, and its analysis in Python."""

    homepage = "https://example.org/dyad"
    url = "https://example.org/dyad-0.2.0.tar.gz"
    license("BSD-3-Clause")

    version("0.2.0", sha256="0000000000000000000000000000000000000000000000000000000000000000")

    depends_on("cmake@3.22:", type="build")
    depends_on("boost@1.74: +math+random")
    depends_on("hdf5@1.10: +hl")
    for library in ("sqlite", "libdeflate", "tomlplusplus", "cli11", "fmt", "nlohmann-json", "libsodium", "qrencode"):
        depends_on(library)
    for tool in ("py-setuptools", "py-pip", "py-pybind11"):
        depends_on(tool, type="build")
    depends_on("python@3.11:", type=("build", "run"))
    for package in ("numpy", "scipy", "pandas", "xarray", "h5py", "h5netcdf", "statsmodels", "scikit-learn", "emcee",
                    "matplotlib", "jinja2", "click"):
        depends_on(f"py-{package}", type=("build", "run"))

    def cmake_args(self):
        return [self.define("DYAD_TESTS", False)]

    @run_after("install")
    def install_analysis(self):
        with working_dir(self.stage.source_path):
            pip("install", ".", "--no-build-isolation", "--no-deps", f"--prefix={self.prefix}")
