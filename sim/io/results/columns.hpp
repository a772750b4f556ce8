// Variables of a result file as rows: what each is, and how it is filled. Files of runs, sweeps and
// comparisons are tables of such rows, written by the functions below.
#pragma once

#include <cstdint>
#include <functional>
#include <numeric>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "sim/io/results/layout.hpp"
#include "sim/io/results/records.hpp"
#include "sim/io/results/variables.hpp"

namespace dyad::io {

/// Takes the values of a variable, which need to live for the call only.
using Put = std::function<void(const hdf5::Values&)>;

template <class Source>
struct Column {
  Variable variable;
  std::function<void(const Source&, const Put&)> fill;
};

/// A column whose values are what `make(source)` returns: a list, a span or a single value.
template <class Source, class Make>
Column<Source> column(Variable variable, Make make) {
  return {std::move(variable), [make](const Source& source, const Put& put) {
            const auto& values = std::invoke(make, source);
            using Values = std::decay_t<decltype(values)>;
            if constexpr (std::is_constructible_v<hdf5::Values, const Values&>) {
              put(values);
            } else {
              put(std::span<const Values>(&values, 1));
            }
          }};
}

template <class Source>
void append_variables(std::vector<Variable>& all, const std::vector<Column<Source>>& columns) {
  for (const auto& column : columns) all.push_back(column.variable);
}

/// The variables of several tables of columns, in the order of the file.
template <class... Sources>
std::vector<Variable> variables_of(const std::vector<Column<Sources>>&... columns) {
  std::vector<Variable> all;
  (append_variables(all, columns), ...);
  return all;
}

/// What each variable is made of `source`, given to put(name, values).
template <class Source, class Put>
void fill_each(const std::vector<Column<Source>>& columns, const Source& source, Put put) {
  for (const auto& column : columns) {
    column.fill(source, [&](const hdf5::Values& values) { put(column.variable.name, values); });
  }
}

/// Writes all values of each variable.
template <class Source>
void write(hdf5::Variables& variables, const std::vector<Column<Source>>& columns,
           const Source& source) {
  fill_each(columns, source,
            [&](const auto& name, const auto& values) { variables.write(name, values); });
}

/// Writes what each variable has at index `record` of its first dimension.
template <class Source>
void write_record(hdf5::Variables& variables, const std::vector<Column<Source>>& columns,
                  std::uint64_t record, const Source& source) {
  fill_each(columns, source, [&](const auto& name, const auto& values) {
    variables.write_record(name, record, values);
  });
}

/// Writes the values of each variable from index `first` on; for variables of one dimension.
template <class Source>
void write_from(hdf5::Variables& variables, const std::vector<Column<Source>>& columns,
                std::uint64_t first, const Source& source) {
  fill_each(columns, source, [&](const auto& name, const auto& values) {
    variables.write_from(name, first, values);
  });
}

/// 0, 1, ... size - 1, which label most dimensions.
template <class Whole>
std::vector<Whole> counted(std::uint64_t size) {
  std::vector<Whole> numbers(size);
  std::iota(numbers.begin(), numbers.end(), Whole{0});
  return numbers;
}

}  // namespace dyad::io
