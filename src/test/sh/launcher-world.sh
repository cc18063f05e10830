# shellcheck shell=bash disable=SC2016
# The world that the launcher's tests run in: a small Vitrine and stand-ins for java, mvn, node and npm.
# $BOX/project is the Vitrine, $BOX/bin has the stand-ins, $BOX/system the usual places, $BOX/home the home folder.
# The stand-ins note their calls in $CALLS. Needs SOURCE (the repository) and WORK (an empty folder).

new_world() {
  BOX="$WORK/$1 with spaces"
  CALLS="$BOX/calls"
  mkdir -p "$BOX/bin" "$BOX/tools" "$BOX/system" "$BOX/home" "$BOX/elsewhere"
  make_project
  link_basic_tools
  add_jdk system/usr/lib/jvm/jdk-25 25.0.3
  add_tool mvn 'case "$1" in -v) echo "Apache Maven 3.8.7" ;; *) called mvn "$@"; jar ;; esac'
  add_tool node 'echo v20.20.2'
  add_tool npm 'called npm "$@"; case "$*" in *ci*) packages ;; *build*) page ;; *check*) echo "  Tests  4 passed (4)" ;; esac'
  : >"$CALLS"
}

make_project() {
  local project="$BOX/project"
  mkdir -p "$project/src/main/java" "$project/src/test/sh" "$project/ui/src"
  cp "$SOURCE/vitrine" "$project/vitrine"
  cp "$SOURCE/src/test/sh/suite.sh" "$project/src/test/sh/suite.sh"
  echo 'echo "2 passed, 0 failed"' >"$project/src/test/sh/launcher-test.sh"
  echo '<project/>' >"$project/pom.xml"
  echo 'class App {}' >"$project/src/main/java/App.java"
  echo '{}' | tee "$project/ui/package.json" >"$project/ui/package-lock.json"
  echo 'export {}' >"$project/ui/src/main.ts"
}

link_basic_tools() {
  local name
  for name in bash cat cksum cp dirname env find awk mkdir mv nice readlink rm sed sort tail tee; do
    ln -s "$(command -v "$name")" "$BOX/tools/$name"
  done
}

# add_tool NAME BODY: adds a stand-in to PATH; the body may note its call and make what the real tool would make.
add_tool() {
  {
    echo '#!/usr/bin/env bash'
    printf 'CALLS=%q\n' "$CALLS"
    echo 'called() { echo "$*" >>"$CALLS"; }'
    echo 'jar() { mkdir -p target && echo jar >target/vitrine.jar; }'
    echo 'packages() { rm -rf ui/node_modules && mkdir -p ui/node_modules; }'
    echo 'page() { mkdir -p ui/dist && echo page >ui/dist/index.html; }'
    echo 'report() { mkdir -p "target/$1"; echo "<testsuite name=\"a\" tests=\"$2\" errors=\"$3\" skipped=\"$4\" failures=\"$5\">" >"target/$1/TEST-a.xml"; }'
    echo "$2"
  } >"$BOX/bin/$1"
  chmod +x "$BOX/bin/$1"
}

# add_jdk FOLDER VERSION: adds a JDK whose java notes its version, arguments, working folder and process id, and exits with
# the status in $JAVA_ENDS.
add_jdk() {
  local home="$BOX/$1"
  mkdir -p "$home/bin"
  printf 'IMPLEMENTOR="Someone"\nJAVA_VERSION="%s"\n' "$2" >"$home/release"
  {
    echo '#!/usr/bin/env bash'
    printf 'HOME_OF_JDK=%q CALLS=%q VERSION=%q\n' "$home" "$CALLS" "$2"
    echo 'if [ "$1" = -XshowSettings:properties ]; then echo "    java.home = $HOME_OF_JDK" >&2; exit; fi'
    echo '{ echo "java $VERSION $*"; echo "in $PWD"; echo "process $$"; } >>"$CALLS"'
    echo 'if [ -n "${VITRINE_DATABASE_URL:-}" ]; then echo "database of $VITRINE_DATABASE_URL" >>"$CALLS"; fi'
    echo 'case "$*" in *AOTCacheOutput=*) all="$*"; cache="${all#*AOTCacheOutput=}"; : >"${cache%%.aot*}.aot" ;; esac'
    echo 'exit "${JAVA_ENDS:-0}"'
  } >"$home/bin/java"
  cp "$home/bin/java" "$home/bin/javac"
  chmod +x "$home/bin/java" "$home/bin/javac"
}

# launch [NAME=VALUE...] [argument...]: runs the launcher in this world; sets STATUS, OUT and ERR.
launch() {
  local settings=()
  while [ $# -gt 0 ] && [ "${1#[A-Z]*=}" != "$1" ]; do
    settings+=("$1")
    shift
  done
  launch_as "$BOX/project/vitrine" ${settings[@]+"${settings[@]}"} -- "$@"
}

# launch_as PROGRAM [NAME=VALUE...] -- [argument...]
launch_as() {
  local program="$1" settings=()
  shift
  while [ "$1" != -- ]; do
    settings+=("$1")
    shift
  done
  shift
  STATUS=0
  (cd "$BOX/elsewhere" && exec env -i HOME="$BOX/home" PATH="$BOX/bin:$BOX/tools" \
    VITRINE_SYSTEM_ROOT="$BOX/system" ${settings[@]+"${settings[@]}"} "$program" "$@") \
    >"$BOX/out" 2>"$BOX/err" </dev/null || STATUS=$?
  OUT="$(cat "$BOX/out")"
  ERR="$(cat "$BOX/err")"
}

# --- what a test may say ---------------------------------------------------------------------------------

give_up() {
  printf '    %s\n    status %s, calls:\n%s\n    printed:\n%s\n%s\n' "$1" "$STATUS" "$(cat "$CALLS")" "$OUT" "$ERR"
  exit 1
}

expect_status() { [ "$STATUS" -eq "$1" ] || give_up "expected status $1"; }
expect_call() { grep -qF -- "$1" "$CALLS" || give_up "expected the call: $1"; }
expect_no_call() { if grep -qF -- "$1" "$CALLS"; then give_up "did not expect the call: $1"; fi; }
expect_last_line() { [ "$(tail -n 1 "$BOX/out")" = "$1" ] || give_up "expected the last line: $1"; }

# This many lines on standard error, nothing on standard output.
expect_progress_lines() {
  [ -z "$OUT" ] || give_up 'expected nothing on the standard output'
  [ "$(wc -l <"$BOX/err")" -eq "$1" ] || give_up "expected $1 lines on the error output"
}

# Waits for work that the launcher has left running.
expect_soon() {
  local tries=200
  until "$@"; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || give_up "expected soon: $*"
    sleep 0.05
  done
}

# One line on standard error, nothing on standard output, status 2.
expect_complaint() {
  expect_status 2
  expect_progress_lines 1
  case "$ERR" in "vitrine: "*"$1"*) ;; *) give_up "expected a complaint about $1" ;; esac
}

built_once() {
  launch build
  expect_status 0
  : >"$CALLS"
}
