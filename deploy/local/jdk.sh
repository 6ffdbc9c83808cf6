# Sourced by up and check: chooses a JDK 21 or newer (25 preferred) and exports JAVA_HOME.
jdk_major() { # the major version of a JDK home, or nothing
  if [ -x "$1/bin/javac" ]; then
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -n 1
  fi
}

choose_jdk() {
  local best="" best_major=0 home major
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null || true)" 2>/dev/null || true)")")"; do
    [ -n "$home" ] || continue
    major=$(jdk_major "$home")
    [ "${major:-0}" -ge 21 ] || continue
    if [ "$major" -eq 25 ]; then best=$home best_major=25; break; fi
    if [ "$major" -gt "$best_major" ]; then best=$home best_major=$major; fi
  done
  if [ -z "$best" ]; then
    echo "No encontré un JDK 21 o más nuevo: instalá uno (por ejemplo Temurin 25) o apuntá JAVA_HOME a él." >&2
    exit 1
  fi
  if ! command -v mvn >/dev/null 2>&1; then
    echo "No encontré Maven (mvn) en el PATH: instalalo (3.8 o más nuevo) y probá de nuevo." >&2
    exit 1
  fi
  export JAVA_HOME=$best
  echo "JDK $best_major: $JAVA_HOME"
}
