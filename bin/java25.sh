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

heard_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# Unpacked, because the cache of what a start needs does not reach into a jar inside a jar.
heard_jar=$heard_root/target/heard/heard.jar
heard_cache=$heard_root/target/heard/heard.aot

# A small heap and the serial collector: on a server of two cores the memory is better used by the database.
heard_flags=(-Xms64m -Xmx384m -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow)
# A cache that is not there, or was made by another JDK, is passed over without a word.
heard_cached=("-XX:AOTCache=$heard_cache" -Xlog:aot=off -Xlog:cds=off)

# Builds the program when there is none, or when a source is newer than it.
heard_build() (
    cd "$heard_root" || exit 1
    if [ ! -f target/heard.jar ] || [ -n "$(find pom.xml src/main -newer target/heard.jar -print -quit)" ]; then
        echo "Building Heard. The first time takes a few minutes." >&2
        mvn -q -B -Dmaven.test.skip=true package || exit 1
    fi
    if [ ! -f "$heard_jar" ] || [ target/heard.jar -nt "$heard_jar" ]; then
        rm -rf target/heard
        java -Djarmode=tools -jar target/heard.jar extract --destination target/heard || exit 1
        touch "$heard_jar"
        heard_learn || echo "Heard works without it too, and starts more slowly." >&2
    fi
)

# Starts the program once, on a folder that is thrown away, and keeps what a start needs: the next ones take half the time.
heard_learn() (
    echo "Learning to start quickly, once after each build." >&2
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    # Nothing of this machine's configuration, which may name a database that people use.
    cd "$folder" || exit 1
    env -i PATH="$PATH" HOME="${HOME:-/}" java "${heard_flags[@]}" "-XX:AOTCacheOutput=$heard_cache" -Xlog:aot=off -Xlog:cds=off \
        -jar "$heard_jar" --server.port=0 --heard.var="$folder/var" --heard.demo=false >log 2>&1 &
    program=$!
    port=""
    for _ in $(seq 600); do
        port=$(sed -n 's|.*http://localhost:\([0-9]*\).*|\1|p' log)
        if [ -n "$port" ] || ! kill -0 $program 2>/dev/null; then break; fi
        sleep 0.2
    done
    for page in /sign-in /say; do
        [ -n "$port" ] && (exec 3<>"/dev/tcp/localhost/$port" && printf 'GET %s HTTP/1.0\r\n\r\n' $page >&3 && cat <&3 >/dev/null)
    done || true
    kill $program 2>/dev/null || true
    wait $program || true
    [ -f "$heard_cache" ]
)
