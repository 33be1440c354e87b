package heard.outside;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/**
 * Sets the clock of one running program, and of nothing else on the machine: the platform's own clocks, from which the program has all its
 * times, tell so many seconds more or less. Needs no more than the JDK: it is loaded into the program from outside.
 */
public final class ClockAgent {

    private static final ClassDesc INSTANT = ClassDesc.of("java.time.Instant");

    /** Of the first time it was loaded: another one would not know what this one changed. */
    private static @Nullable Instrumentation first;

    private static @Nullable ClassFileTransformer before;

    /** Written once: a program that has it open must not find it changed. */
    private static @Nullable Path jar;

    private ClockAgent() {}

    /** As the program can load it. */
    static synchronized Path jar() throws IOException {
        if (jar == null) {
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().putValue("Agent-Class", ClockAgent.class.getName());
            manifest.getMainAttributes().putValue("Can-Retransform-Classes", "true");
            Path written = Files.createTempFile("clock-agent", ".jar");
            written.toFile().deleteOnExit();
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(written), manifest)) {
                for (Class<?> part : List.of(ClockAgent.class, Shift.class)) {
                    String name = part.getName().replace('.', '/') + ".class";
                    out.putNextEntry(new JarEntry(name));
                    try (InputStream bytes = Objects.requireNonNull(part.getResourceAsStream("/" + name))) {
                        bytes.transferTo(out);
                    }
                }
            }
            jar = written;
        }
        return jar;
    }

    /** @param seconds by which the clock is wrong from now on; 0 puts it right */
    public static void agentmain(String seconds, Instrumentation loaded) throws UnmodifiableClassException {
        Instrumentation program = first == null ? loaded : first;
        first = program;
        if (before != null) {
            program.removeTransformer(before);
        }
        before = new Shift(Long.parseLong(seconds));
        program.addTransformer(before, true);
        program.retransformClasses(Clock.class, Clock.systemUTC().getClass(), Date.class);
    }

    record Shift(long seconds) implements ClassFileTransformer {

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> known,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            return switch (name) {
                case "java/time/Clock" ->
                    changed(
                            bytes,
                            ClassTransform.transformingMethodBodies(
                                    ClockAgent::isCurrentInstant, (code, element) -> instant(code, element, seconds)));
                case "java/time/Clock$SystemClock", "java/util/Date" ->
                    changed(
                            bytes,
                            ClassTransform.transformingMethodBodies(
                                    (code, element) -> millis(code, element, seconds * 1000)));
                default -> null;
            };
        }
    }

    private static byte[] changed(byte[] bytes, ClassTransform how) {
        ClassFile file = ClassFile.of();
        return file.transformClass(file.parse(bytes), how);
    }

    private static boolean isCurrentInstant(MethodModel method) {
        return method.methodName().equalsString("currentInstant");
    }

    private static void instant(CodeBuilder code, CodeElement element, long seconds) {
        if (element instanceof ReturnInstruction) {
            code.loadConstant(seconds)
                    .invokevirtual(INSTANT, "plusSeconds", MethodTypeDesc.ofDescriptor("(J)Ljava/time/Instant;"));
        }
        code.with(element);
    }

    private static void millis(CodeBuilder code, CodeElement element, long millis) {
        code.with(element);
        if (element instanceof InvokeInstruction call && call.name().equalsString("currentTimeMillis")) {
            code.loadConstant(millis).ladd();
        }
    }
}
