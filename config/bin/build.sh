# Sourced by the commands beside it: builds what they run, and says how far it is. Needs "home", the directory
# of the checkout, and launch.sh.

# build MODULE WHY: it and the modules that it needs, without checks and tests, which are those of
# config/bin/test. Leaves all that Maven says in target/build.log.
build() {
  command -v mvn >/dev/null 2>&1 || refuse "Essaim must be built ($2), and there is no Maven: install Maven 3.9 or newer."
  echo "Essaim is being built ($2) …" >&2
  started=$(date +%s)
  mkdir -p "$home/target"
  {
    MAVEN_OPTS="-XX:TieredStopAtLevel=1 ${MAVEN_OPTS:-}" \
      mvn -B -f "$home/pom.xml" -Dessaim.product -pl "$1" -am package 2>&1 && echo "essaim: built"
  } | tee "$home/target/build.log" | tell_progress ||
    refuse "The build failed: see the lines above, and target/build.log for all that Maven said."
  echo "Essaim is built ($(($(date +%s) - started)) s)." >&2
}

# Reads what Maven says. Tells the modules, what is compiled and, every few seconds, what is downloaded; shows
# errors in full. Fails when the build does.
tell_progress() {
  status=1
  shown=yes
  files=0
  told=0
  while IFS= read -r line; do
    case $line in
      "[INFO]"* | "[WARNING]"* | "essaim: built") shown= ;;
      "[ERROR]"*) shown=yes ;;
    esac
    case $line in
      "[INFO] Building "*/*"]")
        place=${line##*"["}
        place=${place%"]"}
        ;;
      "[INFO]   from "*/pom.xml)
        module=${line#"[INFO]   from "}
        # The first of Maven's modules is the parent, where nothing is to do.
        printf '  %d of %d  %s\n' "$((${place%/*} - 1))" "$((${place#*/} - 1))" "${module%/pom.xml}"
        ;;
      "[INFO] Compiling "*)
        sources=${line#"[INFO] Compiling "}
        printf '          compiling %s files\n' "${sources%% *}"
        ;;
      "[INFO] Downloading from "*.jar)
        now=$(date +%s)
        if [ $((now - told)) -ge 3 ]; then
          told=$now
          printf '          downloading %s (%d files so far)\n' "${line##*/}" "$files"
        fi
        ;;
      "[INFO] Downloaded from "*) files=$((files + 1)) ;;
      "essaim: built") status=0 ;;
    esac
    [ -z "$shown" ] || printf '%s\n' "$line"
  done >&2
  return $status
}
