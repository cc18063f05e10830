#!/usr/bin/env bash
# shellcheck disable=SC2016
# Tests of the launcher, with stand-ins for java, mvn, node and npm in a small world of their own.
# Each function whose name starts with test_ is one test: it runs in a fresh world and fails at its first failing line.
set -euo pipefail

SOURCE="$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd -P)"
WORK="$(cd "$(mktemp -d)" && pwd -P)"
trap 'rm -rf "$WORK"' EXIT

# shellcheck source=src/test/sh/launcher-world.sh
. "$SOURCE/src/test/sh/launcher-world.sh"

# --- finding the JDK -------------------------------------------------------------------------------------

test_takes_a_jdk_25_although_the_default_java_is_17() {
  add_jdk system/usr/lib/jvm/jdk-17 17.0.15
  ln -s "$BOX/system/usr/lib/jvm/jdk-17/bin/java" "$BOX/bin/java"
  launch
  expect_status 0
  expect_call 'java 25.0.3 '
}

test_takes_the_default_java_when_it_will_do() {
  add_jdk default/jdk 26.0.1
  ln -s "$BOX/default/jdk/bin/java" "$BOX/bin/java"
  launch
  expect_call 'java 26.0.1 '
}

test_prefers_java_home_when_it_will_do() {
  add_jdk mine/jdk 27
  launch JAVA_HOME="$BOX/mine/jdk"
  expect_call 'java 27 '
}

test_passes_over_a_java_home_that_is_too_old() {
  add_jdk mine/jdk 21.0.2
  launch JAVA_HOME="$BOX/mine/jdk"
  expect_call 'java 25.0.3 '
}

test_passes_over_a_java_without_a_compiler() {
  add_jdk mine/jre 25.0.9
  rm "$BOX/mine/jre/bin/javac"
  launch JAVA_HOME="$BOX/mine/jre"
  expect_call 'java 25.0.3 '
}

test_takes_the_lowest_version_of_several() {
  add_jdk system/opt/jdk-26 26.0.1
  add_jdk system/usr/lib/jvm/a-jdk-27 27
  launch
  expect_call 'java 25.0.3 '
}

test_looks_for_a_jdk_in_every_usual_place() {
  local place
  rm -rf "$BOX/system/usr"
  for place in system/opt/jdk home/.sdkman/candidates/java/25-x home/.jdks/x \
    system/Library/Java/JavaVirtualMachines/x/Contents/Home \
    system/opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
    add_jdk "$place" 25.0.1
    launch
    expect_status 0
    rm -rf "${BOX:?}/$place"
  done
}

test_complains_of_a_missing_jdk_in_one_line() {
  rm -rf "$BOX/system/usr"
  add_jdk system/usr/lib/jvm/jdk-17 17.0.15
  launch
  expect_complaint 'a JDK 25 or later is missing'
}

# --- finding Maven and Node ------------------------------------------------------------------------------

test_complains_of_a_missing_maven_in_one_line() {
  rm "$BOX/bin/mvn"
  launch
  expect_complaint 'Maven 3.8 or later is missing'
}

test_complains_of_an_old_maven_in_one_line() {
  add_tool mvn 'echo "Apache Maven 3.6.3 (abc)"'
  launch
  expect_complaint 'Maven 3.8 or later is missing'
}

test_reads_a_coloured_maven_version() {
  add_tool mvn 'case "$1" in -v) printf "\033[1mApache Maven 4.0.0\033[m\n" ;; *) called mvn "$@"; jar ;; esac'
  launch build
  expect_status 0
}

test_finds_maven_beside_an_old_one() {
  mkdir -p "$BOX/system/opt/apache-maven-3.9/bin"
  mv "$BOX/bin/mvn" "$BOX/system/opt/apache-maven-3.9/bin/mvn"
  add_tool mvn 'echo "Apache Maven 3.6.3"'
  launch build
  expect_status 0
  expect_call 'mvn -B'
}

test_complains_of_a_missing_node_in_one_line() {
  rm "$BOX/bin/node"
  launch
  expect_complaint 'Node.js 20.19 or later is missing'
}

test_complains_of_an_old_node_in_one_line() {
  add_tool node 'echo v20.18.3'
  launch
  expect_complaint 'Node.js 20.19 or later is missing'
}

test_fetches_the_engine_for_pictures_once() {
  mkdir -p "$BOX/project/engine/node_modules"
  echo '{}' | tee "$BOX/project/engine/package.json" >"$BOX/project/engine/package-lock.json"
  launch build
  expect_status 0
  expect_call 'npm --prefix engine ci --no-audit --no-fund'
  : >"$CALLS"
  echo 'class Other {}' >"$BOX/project/src/main/java/Other.java"
  launch build
  expect_status 0
  expect_no_call 'npm --prefix engine'
}

test_builds_without_the_engine_for_pictures() {
  mkdir -p "$BOX/project/engine"
  echo '{}' | tee "$BOX/project/engine/package.json" >"$BOX/project/engine/package-lock.json"
  add_tool npm 'called npm "$@"; case "$*" in *engine*) exit 1 ;; *ci*) packages ;; *build*) page ;; esac'
  launch build
  expect_status 0
  expect_call 'npm --prefix engine ci'
  expect_call 'mvn'
}

test_complains_of_a_missing_npm_in_one_line() {
  rm "$BOX/bin/npm"
  launch
  expect_complaint 'npm is missing'
}

test_needs_no_maven_and_no_node_when_nothing_is_due() {
  built_once
  rm "$BOX/bin/mvn" "$BOX/bin/node" "$BOX/bin/npm"
  launch
  expect_status 0
  expect_call 'java 25.0.3 '
}

test_gives_maven_the_jdk_it_found() {
  add_tool mvn 'case "$1" in -v) echo "Apache Maven 3.9.9" ;; *) called "JAVA_HOME=$JAVA_HOME"; jar ;; esac'
  launch build
  expect_call "JAVA_HOME=$BOX/system/usr/lib/jvm/jdk-25"
}

# --- running ---------------------------------------------------------------------------------------------

test_serves_when_no_command_is_given() {
  launch
  expect_call "-jar $BOX/project/target/launch/vitrine.jar serve"
  expect_call '--enable-native-access=ALL-UNNAMED'
}

test_takes_leading_options_as_those_of_serve() {
  launch --port=0
  expect_call 'vitrine.jar serve --port=0'
}

test_passes_arguments_on() {
  launch demo 'two words' --flag=1
  expect_call 'vitrine.jar demo two words --flag=1'
}

test_passes_the_exit_status_on() {
  launch JAVA_ENDS=43 verify
  expect_status 43
}

test_passes_options_to_the_java_machine() {
  launch VITRINE_JAVA_OPTS='-Xmx1g -Da=b' bench
  expect_call '-XX:+UseParallelGC -Xmx1g -Da=b -jar'
}

test_leaves_the_collector_to_who_names_one() {
  launch VITRINE_JAVA_OPTS='-XX:+UseZGC'
  expect_call '-XX:+UseZGC -jar'
  expect_no_call UseParallelGC
}

test_keeps_a_server_small() {
  launch
  expect_call '-Xms64m -XX:MaxNewSize=48m'
}

test_lets_a_heap_that_has_grown_become_smaller() {
  launch VITRINE_JAVA_OPTS='-Xmx4g'
  expect_call '-XX:+UseAdaptiveSizePolicyWithSystemGC'
}

test_compiles_well_later_than_java_would() {
  launch
  expect_call '-XX:Tier4InvocationThreshold=25000'
}

test_lets_a_heap_of_another_size_grow_as_it_will() {
  launch VITRINE_JAVA_OPTS='-Xmx4g'
  expect_no_call MaxNewSize
}

# --- quick starts ----------------------------------------------------------------------------------------

is_prepared() { ls "$BOX"/project/target/launch/prepared-*-*/start.aot; } >/dev/null 2>&1

test_prepares_a_quicker_start_for_the_next_time() {
  launch
  expect_soon is_prepared
  : >"$CALLS"
  launch --port=0
  expect_call "start.aot -jar $BOX/project/target/launch/prepared-"
  expect_call 'vitrine.jar serve --port=0'
}

test_prepares_where_no_setting_of_the_server_reaches() {
  launch VITRINE_DATABASE_URL=postgresql://real VITRINE_JAVA_OPTS=-Da=b
  expect_soon is_prepared
  expect_call 'database of postgresql://real'
  [ "$(grep -c '^database' "$CALLS")" = 1 ] || give_up 'expected the database to be named to the server alone'
  expect_call "in $BOX/project/target/launch/prepared-"
  expect_call '-Da=b -XX:AOTCacheOutput='
}

test_starts_from_the_jar_where_nothing_can_be_prepared() {
  launch JAVA_ENDS=1
  expect_status 1
  launch
  expect_call "-jar $BOX/project/target/launch/vitrine.jar serve"
}

test_becomes_the_server_so_that_signals_reach_it() {
  built_once
  env -i HOME="$BOX/home" PATH="$BOX/bin:$BOX/tools" VITRINE_SYSTEM_ROOT="$BOX/system" "$BOX/project/vitrine" &
  local launcher=$!
  wait "$launcher"
  expect_call "process $launcher"
}

test_works_from_another_folder_in_its_own() {
  launch
  expect_call "in $BOX/project"
}

test_works_through_symbolic_links() {
  ln -s "$BOX/project/vitrine" "$BOX/elsewhere/absolute"
  mkdir "$BOX/elsewhere/deep"
  ln -s ../absolute "$BOX/elsewhere/deep/relative"
  launch_as "$BOX/elsewhere/deep/relative" --
  expect_status 0
  expect_call "in $BOX/project"
}

test_helps_without_building() {
  launch help
  expect_status 0
  expect_no_call mvn
  case "$OUT" in Usage:*) ;; *) give_up 'expected the usage' ;; esac
}

test_complains_of_an_unknown_command_in_one_line() {
  launch sevre
  expect_complaint "no command 'sevre'"
  expect_no_call mvn
}

# --- building only what is due ---------------------------------------------------------------------------

test_builds_everything_the_first_time() {
  launch build
  expect_call 'npm --prefix ui ci --no-audit --no-fund'
  expect_call 'npm --prefix ui run build'
  expect_call 'mvn -B -ntp -Dmaven.test.skip=true package'
  expect_call '-XX:AOTCacheOutput='
  expect_progress_lines 4
}

test_builds_nothing_the_second_time() {
  built_once
  launch
  expect_no_call npm
  expect_no_call mvn
  [ -z "$ERR" ] || give_up 'expected no progress'
}

test_builds_only_the_server_when_its_source_changes() {
  built_once
  echo 'class App { int x; }' >"$BOX/project/src/main/java/App.java"
  launch build
  expect_call mvn
  expect_no_call npm
}

test_builds_when_a_source_is_renamed_or_removed() {
  built_once
  mv "$BOX/project/src/main/java/App.java" "$BOX/project/src/main/java/Main.java"
  launch build
  expect_call mvn
  : >"$CALLS"
  rm "$BOX/project/src/main/java/Main.java"
  launch build
  expect_call mvn
}

test_builds_interface_and_server_when_the_interface_changes() {
  built_once
  echo 'export const x = 1' >"$BOX/project/ui/src/main.ts"
  launch build
  expect_call 'npm --prefix ui run build'
  expect_call mvn
  expect_no_call 'npm --prefix ui ci'
}

test_installs_packages_again_when_their_list_changes() {
  built_once
  echo '{"new":1}' >"$BOX/project/ui/package-lock.json"
  launch build
  expect_call 'npm --prefix ui ci'
}

test_builds_nothing_when_only_a_test_changes() {
  built_once
  echo '# changed' >>"$BOX/project/src/test/sh/launcher-test.sh"
  launch build
  expect_no_call mvn
}

test_shows_the_log_of_a_failed_build_and_tries_again() {
  add_tool mvn 'case "$1" in -v) echo "Apache Maven 3.8.7" ;; *) called mvn; echo "[ERROR] a broken line"; exit 1 ;; esac'
  launch
  expect_status 1
  case "$ERR" in *'[ERROR] a broken line'*'target/build.log') ;; *) give_up 'expected the log' ;; esac
  expect_no_call java
  add_tool mvn 'case "$1" in -v) echo "Apache Maven 3.8.7" ;; *) jar ;; esac'
  launch
  expect_status 0
}

# --- the suite -------------------------------------------------------------------------------------------

# tests_end MVN_BODY: lets Maven's part of the suite do what the body says; Chromium and the archive programs are there.
tests_end() {
  local name
  for name in chromium unzip 7z bsdtar zipdetails python3; do
    add_tool "$name" 'true'
  done
  add_tool mvn "case \"\$1\" in -v) echo 'Apache Maven 3.8.7' ;; *) called mvn \"\$@\" chromium=\"\$VITRINE_CHROMIUM\"; $1 ;; esac"
}

test_runs_the_whole_suite_and_adds_up_its_tests() {
  tests_end 'report surefire-reports 10 0 0 0; report surefire-reports-postgresql 7 0 0 0'
  launch CI=true test
  expect_status 0
  expect_call 'npm --prefix ui run check'
  expect_call "mvn -B -ntp verify chromium=$BOX/bin/chromium"
  expect_last_line '23 passed, 0 failed, 0 skipped'
}

test_fails_when_a_test_fails() {
  tests_end 'report surefire-reports 10 1 0 2; exit 1'
  launch test
  expect_status 1
  expect_last_line '13 passed, 3 failed, 0 skipped'
}

test_fails_when_a_part_fails_without_a_failed_test() {
  tests_end 'report surefire-reports 10 0 0 0; exit 1'
  launch test
  expect_status 1
  expect_last_line '16 passed, 1 failed, 0 skipped'
}

test_fails_when_a_part_runs_no_test() {
  tests_end true
  launch test
  expect_status 1
  expect_last_line '6 passed, 1 failed, 0 skipped'
}

test_does_not_count_reports_of_an_earlier_run() {
  tests_end 'report surefire-reports 1 0 0 0'
  mkdir -p "$BOX/project/target/surefire-reports"
  printf '<testsuite tests="9" errors="9" skipped="0" failures="0">\n' >"$BOX/project/target/surefire-reports/TEST-b.xml"
  launch test
  expect_last_line '7 passed, 0 failed, 0 skipped'
}

test_allows_a_skipped_test_only_outside_ci() {
  tests_end 'report surefire-reports 10 0 1 0'
  launch test
  expect_status 0
  expect_last_line '15 passed, 0 failed, 1 skipped'
  launch CI=true test
  expect_status 1
}

test_passes_arguments_of_test_on_to_maven_alone() {
  tests_end 'report surefire-reports 1 0 0 0'
  launch test -Dtest=FolderTest
  expect_status 0
  expect_call 'test -Dtest=FolderTest'
  expect_no_call 'run check'
  expect_last_line '1 passed, 0 failed, 0 skipped'
}

test_takes_the_browser_it_is_told() {
  tests_end 'report surefire-reports 1 0 0 0'
  cp "$BOX/bin/chromium" "$BOX/home/my-browser"
  launch VITRINE_CHROMIUM="$BOX/home/my-browser" test
  expect_call "chromium=$BOX/home/my-browser"
}

test_installs_a_browser_as_root_where_apt_is() {
  tests_end 'report surefire-reports 1 0 0 0'
  mv "$BOX/bin/chromium" "$BOX/home/chromium"
  add_tool id 'echo 0'
  add_tool apt-get "called apt-get \"\$@\"; case \"\$1\" in install) mv $(printf %q "$BOX/home/chromium") $(printf %q "$BOX/bin/chromium") ;; esac"
  launch test
  expect_status 0
  expect_call 'apt-get update'
  expect_call "chromium=$BOX/bin/chromium"
}

test_complains_of_a_missing_browser() {
  tests_end 'report surefire-reports 1 0 0 0'
  rm "$BOX/bin/chromium"
  add_tool id 'echo 1000'
  add_tool npm 'case "$*" in *ci*) packages ;; *build*) page ;; *install*) exit 1 ;; esac'
  launch test
  expect_status 2
  case "$ERR" in *'the browser tests need Chromium or Chrome'*) ;; *) give_up 'expected a complaint' ;; esac
}

test_installs_what_reads_archives_as_root_where_apt_is() {
  tests_end 'report surefire-reports 1 0 0 0'
  mv "$BOX/bin/7z" "$BOX/home/7z"
  add_tool id 'echo 0'
  add_tool apt-get "called apt-get \"\$@\"; case \"\$1\" in install) mv $(printf %q "$BOX/home/7z") $(printf %q "$BOX/bin/7z") ;; esac"
  launch test
  expect_status 0
  expect_call '7zip'
}

test_complains_of_missing_programs_that_read_archives() {
  tests_end 'report surefire-reports 1 0 0 0'
  rm "$BOX/bin/bsdtar"
  add_tool id 'echo 1000'
  launch test
  expect_status 2
  case "$ERR" in *'these programs as well: bsdtar'*) ;; *) give_up 'expected a complaint' ;; esac
}

# ---------------------------------------------------------------------------------------------------------

passed=0
failed=0
for name in $(compgen -A function test_); do
  set +e
  (
    set -e
    new_world "$name"
    "$name"
  ) >"$WORK/report" 2>&1
  status=$?
  set -e
  if [ "$status" -eq 0 ]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf 'FAILED %s\n' "$name"
    cat "$WORK/report"
  fi
done
printf '%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
