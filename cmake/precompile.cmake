# Big headers read once per room instead of once per source. Only for builds that exist to be tested:
# the release build goes without, so that a source that forgets one of its includes is found.
set(standard <algorithm> <array> <cmath> <cstdint> <functional> <map> <memory> <optional> <span>
             <string> <string_view> <vector>)

function(precompile target)
  if(TARGET ${target})
    target_precompile_headers(${target} PRIVATE ${standard} ${ARGN})
  endif()
endfunction()

precompile(dyad_model)
precompile(dyad_io <fmt/format.h>)
precompile(dyad_cli <fmt/format.h> <CLI/CLI.hpp>)
foreach(room base model engine study io room cli)
  precompile(test_${room} <catch2/catch.hpp>)
endforeach()
