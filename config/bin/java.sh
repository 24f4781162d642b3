# Sourced by the commands beside it: builds what is missing or older than its sources, and runs a class
# of the launcher or of the tools. Needs "home", the directory of the checkout.

. "$home/config/bin/launch.sh"
. "$home/config/bin/build.sh"

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

# run_class CLASS [ARGUMENT…]: in the directory from which the command was called.
run_class() {
  caller=$(pwd)
  cd "$home"
  find_java
  build_if_needed
  jar=$home/$(artifact_of "${modules##* }")
  cd "$caller"
  launch "$jar" "$@"
}

# Likewise for a class of the tools, which are not packaged with the product.
run_tool() {
  modules="$modules config/tools"
  run_class "$@"
}
