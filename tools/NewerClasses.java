import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites the old classes of a jar to a newer class file version, in place. Classes older than
 * Java 6 lack the frames by which later ones are verified; a JVM neither archives them nor what
 * depends on them, and so loads and verifies them anew at each start. Nothing else of them changes,
 * but for a search for Groovy that never finds it here. Needs ASM on the class path.
 */
public final class NewerClasses {
  private static final int VERSION_OFFSET = 6;

  /** By this method picocli looks into every jar for a class of Groovy's, at each start. */
  private static final String GROOVY = "loadClosureClass";

  private NewerClasses() {}

  public static void main(String[] arguments) throws IOException {
    Path jar = Path.of(arguments[0]);
    Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
    URL[] path = {jar.toUri().toURL()};
    try (JarFile old = new JarFile(jar.toFile());
        URLClassLoader types = new URLClassLoader(path);
        OutputStream file = Files.newOutputStream(fresh);
        JarOutputStream out = new JarOutputStream(file)) {
      for (JarEntry entry : Collections.list(old.entries())) {
        byte[] content = old.getInputStream(entry).readAllBytes();
        JarEntry copy = new JarEntry(entry.getName());
        copy.setTime(entry.getTime());
        out.putNextEntry(copy);
        out.write(isOld(entry, content) ? renew(content, types) : content);
        out.closeEntry();
      }
    }
    Files.move(fresh, jar, REPLACE_EXISTING);
  }

  private static boolean isOld(JarEntry entry, byte[] content) {
    int version = content.length > VERSION_OFFSET + 1 ? content[VERSION_OFFSET + 1] & 0xff : 0;
    return entry.getName().endsWith(".class") && version < Opcodes.V1_8;
  }

  private static byte[] renew(byte[] content, ClassLoader types) {
    ClassReader reader = new ClassReader(content);
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return types;
          }
        };
    reader.accept(new Newer(writer), ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }

  private static final class Newer extends ClassVisitor {
    private Newer(ClassWriter writer) {
      super(Opcodes.ASM9, writer);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] interfaces) {
      super.visit(Opcodes.V1_8, access, name, signature, parent, interfaces);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String signature, String[] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, type, signature, exceptions);
      return name.equals(GROOVY) ? new Nothing(method) : method;
    }
  }

  /** A method that finds nothing, whatever it was before. */
  private static final class Nothing extends MethodVisitor {
    private final MethodVisitor out;

    private Nothing(MethodVisitor out) {
      super(Opcodes.ASM9);
      this.out = out;
    }

    @Override
    public void visitEnd() {
      out.visitCode();
      out.visitInsn(Opcodes.ACONST_NULL);
      out.visitInsn(Opcodes.ARETURN);
      out.visitMaxs(1, 0);
      out.visitEnd();
    }
  }
}
