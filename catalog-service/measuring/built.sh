# Sourced: chooses the JDK and builds the service if it is not built or older than its sources. Sets root, app and JAVA_HOME.
root=$(dirname "$here")
. "$root/deploy/local/jdk.sh"
choose_jdk >&2

app=$here/target/quarkus-app
is_built() {
  [ -f "$app/quarkus-run.jar" ] && [ -z "$(find "$root/pom.xml" "$here/pom.xml" "$here/src/main" "$root/contracts/src/main" "$root"/libs/*/src/main \
    -newer "$app/quarkus-run.jar" -type f -print -quit)" ]
}
build() { # $@ = more arguments for Maven
  (cd "$root" && mvn -q -B -Dmaven.test.skip=true "$@" -pl catalog-service -am package) >&2
}
if ! is_built; then
  echo "Building catalog-service…" >&2
  build -o || { echo "Not everything is here yet: building again with downloads…" >&2; build; }
  touch "$app/quarkus-run.jar"
fi
