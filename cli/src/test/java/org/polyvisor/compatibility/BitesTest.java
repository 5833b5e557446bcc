package org.polyvisor.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.polyvisor.spi.DriverConnection;

/** The comparison finds what breaks others, and lets pass what does not. */
class BitesTest {
  @TempDir Path work;

  private Path jar(String name, String source) throws Exception {
    Path folder = Files.createDirectories(work.resolve(name));
    Path classes = Compiled.sources(folder, "", Map.of("T", source));
    return Compiled.jar(classes, work.resolve(name + ".jar"), Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public interface T { Number value(); } | public interface T { Integer value(); }",
        "public interface T { void a(); void b(); } | public interface T { void a(); }",
        "public interface T { void a(); } | public interface T { void a(); void b(); }",
        "public class T { public void a(int b) {} } | public class T { public void a(long b) {} }",
        "public class T { public static final T A = null; } | public class T { }",
        "public class T { } | public final class T { }",
        "public class T { } | class T { }",
        "public class T { public void a() {} } | public class T { protected void a() {} }",
        "public class T { public void a() {} } | public class T { public static void a() {} }",
        "public class T { public void a() {} } | public class T { public void a() throws Exception {} }",
        "public class T extends RuntimeException { } | public class T extends Exception { }",
        "public enum T { A, B } | public enum T { A }",
        "public record T(int a) { } | public record T(int a, int b) { }",
      })
  void whatBreaksOthersIsFound(String before, String now) throws Exception {
    assertThat(Difference.breaking(jar("before", before), jar("now", now))).contains("T");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "public interface T { void a(); } | public interface T { void a(); default void b() {} }",
        "public class T { } | public class T { public void a() {} }",
        "public class T { } | public class T { public static final T A = null; }",
        "public class T { private int a; } | public class T { private long b; void c() {} }",
        "public class T { public void a() {} } | public class T { public void a() { toString(); } }",
      })
  void whatBreaksNobodyIsLetPass(String before, String now) throws Exception {
    assertThat(Difference.breaking(jar("before", before), jar("now", now))).isEmpty();
  }

  /** The SPI with one method that answers something narrower, as a careless hand would have it. */
  @Test
  void aNarrowerAnswerOfTheSpiItselfIsFound() throws Exception {
    Surface today = Surface.of(DriverConnection.class);
    Map<String, byte[]> changed = new TreeMap<>(today.classes());
    changed.computeIfPresent(
        "org/polyvisor/spi/DriverConnection.class", (name, file) -> narrowed(file));
    Path before = today.write(work.resolve("before.jar"));
    Path now = new Surface(changed).write(work.resolve("now.jar"));
    assertThat(Difference.breaking(before, now)).contains("DriverConnection", "domains");
    assertThat(Difference.breaking(before, before)).isEmpty();
  }

  private static byte[] narrowed(byte[] file) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(file)
        .accept(
            new ClassVisitor(Opcodes.ASM9, writer) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String type, String signature, String[] thrown) {
                boolean it = name.equals("domains");
                String changed =
                    it ? type.replace("java/util/List;", "java/util/ArrayList;") : type;
                return super.visitMethod(access, name, changed, it ? null : signature, thrown);
              }
            },
            0);
    return writer.toByteArray();
  }
}
