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
if [ ! -d target/bench-lib ] || [ "$heard_jar" -nt target/bench-lib ]; then
    rm -rf target/bench-lib
    mkdir -p target/bench-lib
    (cd target/bench-lib && jar xf "../heard.jar" BOOT-INF/lib)
fi
# The same flags as bin/run gives the program.
flags=$(sed -n 's/^exec java \(.*[^\\]\) *\\*$/\1/p' bin/run | sed 's/ *\\$//')
exec java -XX:+UseSerialGC -Xmx1g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dheard.run.options="$flags ${HEARD_JAVA_OPTS:-}" -Dlogging.level.root=warn \
    -cp "target/test-classes:target/classes:target/bench-lib/BOOT-INF/lib/*" "$@"
