# Sets JAVA_HOME to a JDK 25, whatever the machine's own java is. Sourced by the other scripts here.
is25() { [ -x "$1/bin/java" ] && grep -qs 'JAVA_VERSION="25' "$1/release"; }
if ! is25 "${JAVA_HOME:-/nowhere}"; then
    JAVA_HOME=
    for home in /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        if is25 "$home"; then
            JAVA_HOME=$home
            break
        fi
    done
fi
if [ -z "$JAVA_HOME" ]; then
    echo "Heard needs a JDK 25, and none was found. Install one (on Debian and Ubuntu: apt install openjdk-25-jdk-headless," >&2
    echo "or Eclipse Temurin 25), or set JAVA_HOME to where it is." >&2
    exit 2
fi
export JAVA_HOME
