// The page's company as a configuration file.
#include "sim/io/config/differences.hpp"
#include "workshop/wasm/answer.hpp"
#include "workshop/wasm/company.hpp"

namespace dyad::page {

Answer save(Request& request) {
  const std::string toml = io::short_toml(company_in(request));
  return {{{"toml", "# Saved from the workshop's page; run it with `dyad run`.\n" + toml}}, {}};
}

}  // namespace dyad::page
