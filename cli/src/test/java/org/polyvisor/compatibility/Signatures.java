package org.polyvisor.compatibility;

import java.util.Optional;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Leaves of a class what a compiler of other classes looks at. For one class. */
final class Signatures extends ClassVisitor {
  private static final int SEEN = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

  private Signatures(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /** The class without code; nothing if it is not for others. */
  static Optional<byte[]> of(byte[] file) {
    ClassReader reader = new ClassReader(file);
    if ((access(reader) & SEEN) == 0) {
      return Optional.empty();
    }
    ClassWriter writer = new ClassWriter(0);
    reader.accept(new Signatures(writer), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return Optional.of(writer.toByteArray());
  }

  /** That of a nested class stands apart: as a class file it is public or not. */
  private static int access(ClassReader reader) {
    int[] access = {reader.getAccess()};
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public void visitInnerClass(String name, String outer, String inner, int flags) {
            if (name.equals(reader.getClassName())) {
              access[0] = inner == null ? 0 : flags;
            }
          }
        },
        ClassReader.SKIP_CODE);
    return access[0];
  }

  @Override
  public FieldVisitor visitField(
      int access, String name, String descriptor, String signature, Object value) {
    return (access & SEEN) == 0
        ? null
        : super.visitField(access, name, descriptor, signature, value);
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    return (access & SEEN) == 0
        ? null
        : super.visitMethod(access, name, descriptor, signature, exceptions);
  }

  @Override
  public void visitInnerClass(String name, String outer, String inner, int access) {
    if ((access & SEEN) != 0) {
      super.visitInnerClass(name, outer, inner, access);
    }
  }

  @Override
  public void visitNestMember(String nestMember) {
    // It names the private ones, too.
  }

  @Override
  public void visitOuterClass(String owner, String name, String descriptor) {
    // Of classes within methods, which are not for others.
  }
}
