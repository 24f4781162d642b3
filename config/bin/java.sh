# Sourced by the commands beside it: finds Java, builds what is missing or older than its sources,
# and runs a class of the launcher or of the tools. Needs "home", the directory of the installation.

. "$home/config/bin/build.sh"

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || refuse "Essaim needs Java 17 or newer, and there is none: install a JDK 17 or 21, or set JAVA_HOME to one."
  fi
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || refuse "Essaim needs Java 17 or newer, and $java is ${version:-of an unknown version}: set JAVA_HOME to a JDK 17 or 21."
}

# What a federation runs, in the order of the build.
modules="ontology ejb-core opendata/publisher opendata/endpoint web-faces config/launcher"

# The artifact of a module, or nothing.
artifact_of() {
  for file in "$1"/target/essaim.war "$1"/target/essaim-*[0-9].jar; do
    if [ -f "$file" ]; then
      echo "$file"
      return
    fi
  done
}

# Says why a build is needed, or nothing. A source counts when it is newer than both its module's
# artifact and its last build.
build_reason() {
  for module in $modules; do
    artifact=$(artifact_of "$module")
    [ -n "$artifact" ] || { echo "$module is not built"; return; }
    reference=$artifact
    [ "$module/target/built" -nt "$artifact" ] && reference=$module/target/built
    sources=$module/src/main
    [ -d "$sources" ] || sources=
    newer=$(find pom.xml "$module/pom.xml" $sources -type f -newer "$reference" | head -n 1)
    [ -z "$newer" ] || { echo "$newer has changed"; return; }
  done
  [ -f config/launcher/target/payara/payara-micro.jar ] || echo "the application server is not there"
}

build_if_needed() {
  reason=$(build_reason)
  [ -n "$reason" ] || return 0
  for module in $modules; do
    # What a class that has moved or gone has left would be deployed beside the others.
    rm -rf "$module/target/classes" "$module/target/essaim"
    mkdir -p "$module/target" && touch "$module/target/building"
  done
  build "${modules##* }" "$reason"
  for module in $modules; do mv "$module/target/building" "$module/target/built"; done
}

# Settings have accents, and reach the processes by their environment, which Java reads and writes in
# the charset of the locale: without one of UTF-8 they would arrive as question marks.
speak_utf8() {
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || { LC_ALL=C.UTF-8 && export LC_ALL; }
}

# run_class CLASS [ARGUMENT…]: in the directory from which the command was called.
run_class() {
  caller=$(pwd)
  cd "$home"
  find_java
  speak_utf8
  build_if_needed
  jar=$home/$(artifact_of "${modules##* }")
  cd "$caller"
  # shellcheck disable=SC2086
  exec "$java" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m \
    "-Dessaim.home=$home" -Dfile.encoding=UTF-8 ${JAVA_OPTIONS:-} -cp "$jar" "$@"
}

# Likewise for a class of the tools, which are not packaged with the product.
run_tool() {
  modules="$modules config/tools"
  run_class "$@"
}
