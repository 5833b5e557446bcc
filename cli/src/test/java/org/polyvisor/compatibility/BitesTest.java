package org.polyvisor.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

  /** How a careless hand would change the SPI. */
  enum Change {
    /** It compiles everywhere, and the drivers of others lack the method at run time. */
    NARROWER_ANSWER {
      @Override
      ClassVisitor of(ClassVisitor next) {
        return new ClassVisitor(Opcodes.ASM9, next) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String signature, String[] thrown) {
            boolean it = name.equals("domains");
            String changed = it ? type.replace("java/util/List;", "java/util/ArrayList;") : type;
            return super.visitMethod(access, name, changed, it ? null : signature, thrown);
          }
        };
      }
    },
    REMOVED_METHOD {
      @Override
      ClassVisitor of(ClassVisitor next) {
        return new ClassVisitor(Opcodes.ASM9, next) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String type, String signature, String[] thrown) {
            return name.equals("domains")
                ? null
                : super.visitMethod(access, name, type, signature, thrown);
          }
        };
      }
    },
    /** It links, and fails when it is called. */
    NEW_ABSTRACT_METHOD {
      @Override
      ClassVisitor of(ClassVisitor next) {
        return new ClassVisitor(Opcodes.ASM9, next) {
          @Override
          public void visitEnd() {
            int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT;
            super.visitMethod(access, "domainsToo", "()V", null, null).visitEnd();
            super.visitEnd();
          }
        };
      }
    };

    abstract ClassVisitor of(ClassVisitor next);
  }

  /** Against what is there today, and against the baseline, as the check itself compares. */
  @ParameterizedTest // B106
  @EnumSource
  void aCarelessChangeOfTheSpiItselfIsFound(Change change) throws Exception {
    Surface today = Surface.of(DriverConnection.class);
    Map<String, byte[]> changed = new TreeMap<>(today.classes());
    changed.computeIfPresent(
        "org/polyvisor/spi/DriverConnection.class", (name, file) -> changed(file, change));
    Path before = today.write(work.resolve("before.jar"));
    Path now = new Surface(changed).write(work.resolve("now.jar"));
    assertThat(Difference.breaking(before, now)).contains("DriverConnection", "domains");
    assertThat(Difference.breaking(before, before)).isEmpty();
    Path baseline = CompatibilityTest.BASELINES.resolve("polyvisor-spi.jar");
    assertThat(Difference.breaking(baseline, now)).contains("DriverConnection", "domains");
  }

  private static byte[] changed(byte[] file, Change change) {
    ClassWriter writer = new ClassWriter(0);
    new ClassReader(file).accept(change.of(writer), 0);
    return writer.toByteArray();
  }
}
