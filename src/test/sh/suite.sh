# shellcheck shell=bash
# The whole suite, as `./vitrine test` runs it. Read by the launcher, whose functions it uses.

PASSED=0
FAILED=0
SKIPPED=0
# The process id of the part that runs beside the others.
BESIDE=

# --- the browser -----------------------------------------------------------------------------------------

installed_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "$SYSTEM_ROOT/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "$SYSTEM_ROOT/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if command -v "$name"; then return; fi
  done
}

# install_by_apt WHAT PACKAGE...: installs the packages and says what for; does nothing if that is not possible.
install_by_apt() {
  local what="$1"
  shift
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  printf 'Installing %s ...\n' "$what" >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } \
    >target/apt.log 2>&1 </dev/null || printf 'apt-get did not, see target/apt.log\n' >&2
}

# Prints the path of the Chromium that an npm package carries, unpacked into target/chromium; nothing on failure.
chromium_from_npm() {
  local log="$ROOT/target/chromium-npm.log"
  mkdir -p target/chromium
  npm install --prefix target/chromium --no-save --no-audit --no-fund @sparticuz/chromium@153.0.0 \
    >"$log" 2>&1 </dev/null || return 0
  (cd target/chromium && TMPDIR="$PWD" node --input-type=module 2>>"$log" \
    -e 'import chromium from "@sparticuz/chromium"; console.log(await chromium.executablePath());') || true
}

# Sets VITRINE_CHROMIUM to an installed browser, unless it is set.
find_chromium() {
  VITRINE_CHROMIUM="${VITRINE_CHROMIUM:-$(installed_chromium || true)}"
  export VITRINE_CHROMIUM
}

need_chromium() {
  find_chromium
  if [ -z "$VITRINE_CHROMIUM" ]; then
    install_by_apt "Chromium for the browser tests" chromium
    find_chromium
  fi
  [ -n "$VITRINE_CHROMIUM" ] || VITRINE_CHROMIUM="$(chromium_from_npm)"
  [ -x "$VITRINE_CHROMIUM" ] || fail 2 "the browser tests need Chromium or Chrome: install one, or set \
VITRINE_CHROMIUM to the path of its program"
}

# --- the programs that read Vitrine's archives ------------------------------------------------------------

missing_archive_programs() {
  local name
  for name in unzip 7z bsdtar zipdetails python3; do
    command -v "$name" >/dev/null || printf ' %s' "$name"
  done
}

need_archive_programs() {
  [ -z "$(missing_archive_programs)" ] ||
    install_by_apt "programs that read archives" unzip 7zip libarchive-tools perl python3
  [ -z "$(missing_archive_programs)" ] || fail 2 "the tests of archives need these programs as well:\
$(missing_archive_programs) (Debian: apt-get install unzip 7zip libarchive-tools perl python3)"
}

# --- counting: each prints "passed failed skipped" for a part whose output is in the given file -------------

count_launcher() {
  sed -n 's/^\([0-9]*\) passed, \([0-9]*\) failed$/\1 \2 0/p' "$1" | tail -n 1
}

count_interface() {
  sed $'s/\033\\[[0-9;]*m//g' "$1" | awk '
    $1 == "Tests" { for (i = 3; i <= NF; i++) count[$i] += $(i - 1) }
    END { print count["passed"] + 0, count["failed"] + 0, count["skipped"] + count["todo"] + 0 }'
}

count_server() {
  find target/surefire-reports* -name 'TEST-*.xml' -exec cat {} + 2>/dev/null | awk '
    function attribute(name) {
      return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3) + 0 : 0
    }
    /^<testsuite / {
      all += attribute("tests")
      failed += attribute("errors") + attribute("failures")
      skipped += attribute("skipped")
    }
    END { print all - failed - skipped, failed + 0, skipped + 0 }'
}

# --- running ---------------------------------------------------------------------------------------------

# part NAME COMMAND...: runs a part of the suite and adds up its tests.
part() {
  local name="$1" status=0
  shift
  printf '\n--- %s\n' "$name"
  "$@" 2>&1 </dev/null | tee "target/test-$name.log" || status=$?
  add_up "$name" "$status"
}

# begin NAME COMMAND...: runs a part beside other parts; end_of NAME shows its output and adds up its tests.
begin() {
  local name="$1"
  shift
  "$@" >"target/test-$name.log" 2>&1 </dev/null &
  BESIDE=$!
}

end_of() {
  local status=0
  wait "$BESIDE" || status=$?
  printf '\n--- %s\n' "$1"
  cat "target/test-$1.log"
  add_up "$1" "$status"
}

# add_up NAME STATUS: adds what count_NAME counts. A part that fails without a failed test, or runs no test, is one failure.
add_up() {
  local name="$1" status="$2" passed=0 failed=0 skipped=0
  read -r passed failed skipped < <("count_$name" "target/test-$name.log") || true
  if [ "${failed:-0}" -eq 0 ] && { [ "$status" -ne 0 ] || [ "${passed:-0}" -eq 0 ]; }; then
    printf 'vitrine: the part %s ended with status %d, %d tests passed\n' "$name" "$status" "${passed:-0}"
    failed=1
  fi
  PASSED=$((PASSED + ${passed:-0}))
  FAILED=$((FAILED + failed))
  SKIPPED=$((SKIPPED + ${skipped:-0}))
}

# Prints the closing line. In CI a skipped test fails the run.
close_suite() {
  printf '\n%d passed, %d failed, %d skipped\n' "$PASSED" "$FAILED" "$SKIPPED"
  [ "$FAILED" -eq 0 ] && [ "$PASSED" -gt 0 ] && { [ -z "${CI:-}" ] || [ "$SKIPPED" -eq 0 ]; }
}

run_whole_suite() {
  need_node
  need_chromium
  need_archive_programs
  begin interface npm --prefix ui run check
  part launcher bash src/test/sh/launcher-test.sh
  part server "$MVN" -B -ntp verify
  end_of interface
}

run_chosen_tests() {
  find_chromium
  part server "$MVN" -B -ntp -Dsurefire.failIfNoSpecifiedTests=false test "$@"
}

# Runs everything if there are no arguments, otherwise only the tests that Maven runs with them.
run_suite() {
  need_jdk
  need_maven
  mkdir -p target
  rm -rf target/surefire-reports*
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  build_ui
  install_engine
  if [ $# -eq 0 ]; then
    run_whole_suite
  else
    run_chosen_tests "$@"
  fi
  close_suite
}
