# Compiles a file in: text_in_program(TARGET FILE FUNCTION HEADER) gives TARGET the function of that name in
# dyad::room, declared in HEADER, which returns the file's bytes. The assembler reads the file itself.
function(text_in_program target file function header)
  get_filename_component(name ${file} NAME_WE)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${name}_text.cpp)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT [[
// Made by cmake/text_in_program.cmake.
#include "@header@"

__asm__(
    ".section .rodata\n"
    ".balign 16\n"
    "dyad_@function@_begin:\n"
    ".incbin \"@file@\"\n"
    "dyad_@function@_end:\n"
    ".previous\n");

extern "C" {
extern const char @function@_begin[] __asm__("dyad_@function@_begin");
extern const char @function@_end[] __asm__("dyad_@function@_end");
}

namespace dyad::room {

std::string_view @function@() { return {@function@_begin, @function@_end}; }

}  // namespace dyad::room
]])
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS ${file})
  target_sources(${target} PRIVATE ${source})
endfunction()
