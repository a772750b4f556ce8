# How everything is compiled. `dyad_flags` is linked by every target of the project.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release)  # who asks for nothing wants a program that is fast
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")  # the model asks for more

add_library(dyad_flags INTERFACE)
target_include_directories(dyad_flags INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(dyad_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual
  $<$<BOOL:${DYAD_WARNINGS_ARE_ERRORS}>:-Werror>
  # Same bits from every compiler and machine: no fused multiply-add, no reordering.
  -ffp-contract=off -fno-fast-math
  # These two change no result; gcc needs them to vectorise.
  -fno-math-errno -fno-trapping-math)

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  target_compile_options(dyad_flags INTERFACE -Wno-restrict)  # false alarms on std::string, gcc bug 105329
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  # False alarm on libstdc++ 12's own std::stable_sort.
  target_compile_options(dyad_flags INTERFACE -Wno-deprecated-declarations)
endif()

# The names of sanitizers, as the compiler has them: "address,undefined", "thread"; "fuzzer-no-link" lets
# the fuzzers of tests/fuzz see which code an input reaches.
if(DYAD_SANITIZE)
  target_compile_options(dyad_flags INTERFACE
    -fsanitize=${DYAD_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(dyad_flags INTERFACE -fsanitize=${DYAD_SANITIZE})
endif()
