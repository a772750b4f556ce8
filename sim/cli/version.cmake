# Writes OUTPUT, a C++ source with what this program was built from; leaves it alone when nothing
# changed. Needs SOURCE, VERSION, BUILD_TYPE, COMPILER and FLAGS.
find_package(Git QUIET)

function(git result)
  execute_process(
    COMMAND ${GIT_EXECUTABLE} --no-optional-locks ${ARGN}
    WORKING_DIRECTORY ${SOURCE} OUTPUT_VARIABLE output RESULT_VARIABLE status
    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT status EQUAL 0)
    set(output "")
  endif()
  set(${result} "${output}" PARENT_SCOPE)
endfunction()

set(commit "unknown commit")
if(GIT_FOUND)
  git(top rev-parse --show-toplevel)
  if(top STREQUAL SOURCE)  # and not a repository around an unpacked archive
    git(commit rev-parse --short HEAD)
    git(changes status --porcelain -- sim cmake CMakeLists.txt)
    if(changes)
      string(APPEND commit "+dirty")
    endif()
  endif()
endif()

string(STRIP "${FLAGS}" FLAGS)
string(REGEX REPLACE " +" " " FLAGS "${FLAGS}")
configure_file(${CMAKE_CURRENT_LIST_DIR}/version_build.cpp.in ${OUTPUT} @ONLY)
