# shellcheck shell=bash
# Sourced by the other scripts: where the project is, and stages with a heading and a duration.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit

# The distribution's Python first: it sees the distribution's packages.
python=/usr/bin/python3
[[ -x $python ]] || python=python3
# shellcheck disable=SC2034  # used by those who source this
readonly python
readonly logs=build/logs

# stage NAME COMMAND...: runs the command with its output in a log, shown only when it fails.
# The command must not count on errexit: bash suspends it here.
stage() {
  local name=$1 log began=$SECONDS
  shift
  mkdir -p "$logs"
  log="$logs/${name//[^[:alnum:]]/-}.log"
  printf '%-52s' "== $name"
  if "$@" >"$log" 2>&1 </dev/null; then
    printf '%5d s\n' $((SECONDS - began))
  else
    local status=$?
    printf 'FAILED after %d s\n' $((SECONDS - began))
    tail -n 200 "$log"
    printf '== %s failed: the whole output is in %s\n' "$name" "$log" >&2
    return "$status"
  fi
}

# closing_lines PATTERN LOG: what a stage's log says in the end, for the reader who wants counts.
closing_lines() {
  grep -E "$1" "$logs/$2.log" | tail -n 3 | sed 's/^/   /'
}

# forget_other_folder PRESET: removes what was built for another folder. CMake keeps absolute paths: in a
# project that was copied or moved it would build, without a word, what lies in the old place.
forget_other_folder() {
  local cache=build/$1/CMakeCache.txt home
  [[ -f $cache ]] || return 0
  home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$cache")
  [[ $home -ef . ]] || rm -rf "build/$1"
}

# build PRESET TARGET...: configures when that has not been done for these presets, then builds.
build() {
  local preset=$1
  shift
  forget_other_folder "$preset" || return
  if [[ ! build/$preset/build.ninja -nt CMakePresets.json ]]; then
    cmake --preset "$preset" && touch "build/$preset/build.ninja" || return
  fi
  cmake --build --preset "$preset" --target "$@"
}

# tiny_results PROGRAM FOLDER: the smallest whole file of each kind, made by that very program.
tiny_results() {
  local made=tests/fuzz/tiny
  mkdir -p "$2" || return
  "$1" run "$made/one.toml" -o "$2/run.h5" --quiet --force || return
  "$1" sweep "$made/sweep.toml" -o "$2/sweep.h5" --quiet --force || return
  "$1" compare "$made/one.toml" "$made/other.toml" -o "$2/comparison.h5" --quiet --force
}
