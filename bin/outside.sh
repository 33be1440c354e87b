#!/usr/bin/env bash
# Runs the packaged program from outside, for bin/bench and bin/faults: outside.sh MAIN-CLASS ARGUMENTS
set -euo pipefail
cd "$(dirname "$0")/.."
. bin/java25.sh
heard_build
if [ ! -d target/test-classes/heard/outside ] || [ -n "$(find src/test/java/heard/{bench,faults,outside} -newer target/test-classes/heard/outside -name '*.java' -print -quit)" ]; then
    mvn -q -B test-compile
    touch target/test-classes/heard/outside
fi
exec java -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dheard.run.options="$(printf '%s\n' "${heard_flags[@]}" "${heard_cached[@]}" ${HEARD_JAVA_OPTS:-})" -Dlogging.level.root=warn \
    -cp "target/test-classes:target/classes:target/heard/lib/*" "$@"
