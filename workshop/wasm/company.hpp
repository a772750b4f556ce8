// From the page's settings to checked parameters, by the program's own reader.
#pragma once

#include <string>
#include <vector>

#include "sim/model/parameters/parameters.hpp"
#include "workshop/wasm/request.hpp"

namespace dyad::page {

/// Seeds that a number of JavaScript holds exactly.
inline constexpr std::int64_t largest_seed = (std::int64_t{1} << 53) - 1;

/// As many as a byte of the column `training` has bits.
inline constexpr std::size_t max_interventions = 8;

/// The fields `settings` and `seed`. Throws what the program's reader throws.
model::Parameters settings_in(Request& request);

/// Defaults with these settings, of our own.
model::Parameters parameters_with(const nlohmann::json& settings, std::int64_t seed);

/// The field `settings`; the seed is 0.
model::Parameters settings_without_seed(Request& request);

/// The fields `settings`, `seed` and `interventions`.
model::Parameters company_in(Request& request);

/// "key=value" of each of these; a value as TOML.
std::vector<std::string> sets_of(const nlohmann::json& settings, const std::string& prefix,
                                 const std::string& where);

/// Salespeople times weeks times meetings and turns: what a run costs.
double turns_of(const model::Parameters& parameters);

/// Throws Refused where one run is larger than a page can bear.
void refuse_large(const Request& request, const model::Parameters& parameters, double runs);

}  // namespace dyad::page
