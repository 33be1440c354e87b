# Finds a JDK 25 and puts it first: JAVA_HOME when it is one, else what stands in the usual folders. Sourced by the other scripts.
heard_is_25() { [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'; }

if ! heard_is_25 "${JAVA_HOME:-/nowhere}"; then
    JAVA_HOME=""
    for home in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if heard_is_25 "$home"; then JAVA_HOME=$home; break; fi
    done
fi
if [ -z "$JAVA_HOME" ]; then
    echo "Heard needs a JDK 25 and found none. Install one (for example Eclipse Temurin 25), or set JAVA_HOME to it, then try again." >&2
    exit 2
fi
if ! command -v mvn >/dev/null; then
    echo "Heard is built with Maven and found none. On Debian: apt-get install maven" >&2
    exit 2
fi
export JAVA_HOME
export PATH="$JAVA_HOME/bin:$PATH"
# Maven's own libraries warn about Java 25 on every run; the build's own messages are what matters.
export MAVEN_OPTS="${MAVEN_OPTS:-} --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"

heard_jar=target/heard.jar

# Builds the program when there is none, or when a source is newer than it.
heard_build() {
    if [ ! -f "$heard_jar" ] || [ -n "$(find pom.xml src/main -newer "$heard_jar" -print -quit)" ]; then
        echo "Building Heard. The first time takes a few minutes." >&2
        mvn -q -B -Dmaven.test.skip=true package
    fi
}
