# Sourced by the commands of a checkout and of an installation: finds Java, and runs a class of a jar.
# Needs "home", the directory of either.

refuse() {
  echo "$1" >&2
  exit 1
}

find_java() {
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
    java=$JAVA_HOME/bin/java
  else
    java=$(command -v java) || refuse "Essaim needs Java 17 or newer, and there is none: install Java 17, 21 or 25, or set JAVA_HOME to one."
  fi
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || refuse "Essaim needs Java 17 or newer, and $java is ${version:-of an unknown version}: set JAVA_HOME to a Java 17, 21 or 25."
}

# Settings have accents, and reach the processes by their environment, which Java reads and writes in
# the charset of the locale: without one of UTF-8 they would arrive as question marks.
speak_utf8() {
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || { LC_ALL=C.UTF-8 && export LC_ALL; }
}

# launch JAR CLASS [ARGUMENT…]: by the Java that was found.
launch() {
  jar=$1
  shift
  speak_utf8
  # shellcheck disable=SC2086 # several options may be given, separated by blanks
  exec "$java" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m \
    "-Dessaim.home=$home" -Dfile.encoding=UTF-8 ${JAVA_OPTIONS:-} -cp "$jar" "$@"
}
